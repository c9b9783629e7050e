import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIndex } from '#search/client/open-index.ts';
import { panelLines } from '#search/panel/panel-rows.ts';
import { type PanelWords, parsePanelWords } from '#search/panel/panel-words.ts';
import { wordPanelOf } from '#search/panel/word-panel.ts';
import { distOption, type ReadIndex, withBuiltIndex } from './built-index.ts';
import type { Command, Output } from './command.ts';
import { readTextFile } from './read-text-file.ts';
import { UsageError } from './usage-error.ts';

/** Counts words in every report of a built archive: a table for spreadsheets and statistics. */
export const panel: Command = {
  summary: '数一串字词在每份报告里各出现几次，列成 CSV；有报告而没有这个词是 0，没有报告就没有行',
  usage: '字词表 [--dist dist]（一行一个词；或 CSV，第一行写 word 或 group,word）',
  options: distOption,
  takesWords: true,
  run: async ({ words: [file, ...rest], options, output }) => {
    if (file === undefined || rest.length > 0)
      throw new UsageError('写一个字词表，如 nianbao panel words.csv。');
    const list = parsePanelWords(readTextFile(file));
    for (const note of [...list.notes, ...list.problems]) output.complain(`${file} ${note}\n`);
    if (list.problems.length > 0) return 1;
    const dist = String(options['dist'] ?? 'dist');
    return withBuiltIndex({ dist, failure: '没有数完', output }, (read) =>
      printPanel(read, list, { dist, output }),
    );
  },
};

async function printPanel(
  read: ReadIndex,
  { words }: PanelWords,
  { dist, output }: { readonly dist: string; readonly output: Output },
): Promise<void> {
  const index = await openIndex(read);
  const onWord = (done: number) => output.progress?.(`已数 ${done} 个词，共 ${words.length} 个`);
  for (const line of panelLines(await wordPanelOf(index, words, { onWord }))) output.print(line);
  output.complain(`${versionIn(dist)}检索索引 ${index.current.directory}\n`);
}

/** The version of the archive is the checksum of its manifest; a site of parts may have none. */
function versionIn(dist: string): string {
  const manifest = join(dist, 'data/manifest.json');
  if (!existsSync(manifest)) return '';
  return `文库版本 ${createHash('sha256').update(readFileSync(manifest)).digest('hex')}，`;
}
