/**
 * Writes made-up reports as an archive keeps them: annotated Markdown with its captures, and the
 * tables of the archive beside it, so that the whole site can be built from the folder.
 *
 *     node bench/corpus.ts --reports 1000 [--out folder] [--seed 1] [--unchecked]
 *
 * The same number and seed write the same bytes. Each report is read again as the build reads it;
 * one that gives a message is a fault of this program and ends it.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from '#archive/store/read-reports.ts';
import { readAuthorities } from '#archive/store/read-tables.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { corpusFilesOf } from './parts/corpus-files.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    out: { type: 'string', default: '.cache/corpus' },
    seed: { type: 'string', default: '1' },
    unchecked: { type: 'boolean', default: false },
  },
});

writeCorpus(values.out, Number(values.reports), Number(values.seed));

function writeCorpus(root: string, count: number, seed: number): void {
  if (existsSync(join(root, 'content'))) throw new Error(`${root}/content is there already.`);
  for (const part of ['authorities', 'schema', 'ledger/coverage.yaml']) {
    cpSync(join('content', part), join(root, 'content', part), { recursive: true });
  }
  const authorities = readAuthorities('.');
  let characters = 0;
  for (const report of syntheticReports(count, readSources('.', seed))) {
    const { markdown, sourcePath, source } = corpusFilesOf(report, authorities);
    write(join(root, 'content/reports', `${report.id}.md`), markdown);
    write(join(root, 'content/sources', sourcePath), source);
    if (!values.unchecked) check(root, report.id);
    characters += source.length;
  }
  console.log(
    `${count} reports, ${Math.round(characters / count)} characters each: ${root}/content`,
  );
}

function check(root: string, id: string): void {
  const { report, file } = readReport(root, id);
  if (report === undefined || file.messages.length > 0) {
    throw new Error([`${id} cannot be read:`, ...file.messages].join('\n'));
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
