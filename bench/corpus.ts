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
import { annotationsPath } from '#archive/store/content-paths.ts';
import { readContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { contentRefusalOf } from '#archive/store/refusal.ts';
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
  for (const part of ['archive.yaml', 'authorities', 'ledger/coverage.yaml']) {
    cpSync(join('content', part), join(root, 'content', part), { recursive: true });
  }
  const authorities = readTables('.');
  let characters = 0;
  for (const report of syntheticReports(count, readSources('.', seed))) {
    const { markdown, marks, sourcePath, source } = corpusFilesOf(report, authorities);
    write(join(root, 'content/reports', `${report.id}.md`), markdown);
    if (marks !== undefined) write(join(root, annotationsPath(report.id)), marks);
    write(join(root, 'content/sources', sourcePath), source);
    characters += source.length;
  }
  if (!values.unchecked) check(root);
  console.log(
    `${count} reports, ${Math.round(characters / count)} characters each: ${root}/content`,
  );
}

function check(root: string): void {
  const { unsound, messages } = readContent(root);
  if (unsound.length > 0) throw contentRefusalOf(messages);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
