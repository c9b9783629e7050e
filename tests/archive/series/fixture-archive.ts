import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fixture = 'tests/fixtures/series/999901';

/**
 * Puts the made-up years into a copy of the project, so that their pages can be built: the reports,
 * the captures that they might have been made from, their place and a search in vain.
 */
export function addFixtureSeries(folder: string): void {
  const content = (path: string) => join(folder, 'content', path);
  cpSync(fixture, content('reports/999901'), { recursive: true });
  mkdirSync(content('sources/999901'), { recursive: true });
  for (const year of [2021, 2022, 2023]) {
    const path = content(`reports/999901/${year}.md`);
    const report = readFileSync(path, 'utf8');
    const capture = captureOf(report);
    const digest = createHash('sha256').update(capture).digest('hex');
    writeFileSync(content(`sources/999901/${year}.txt`), capture);
    writeFileSync(path, report.replace(/sha256: .*/u, `sha256: "${digest}"`));
  }
  appendFileSync(
    content('authorities/regions.csv'),
    '990000,虚拟省,,xuni-sheng,,,\n999901,虚拟市试验区,990000,xuni-shi-shiyan-qu,,,\n',
  );
  writeFileSync(
    content('ledger/coverage.yaml'),
    '- region: "999901"\n  year: 2020\n  searched: 2026-11-20\n  where: [政府网站]\n  found: false\n',
  );
}

/** The printed lines of a report's body, one below the other. */
function captureOf(report: string): string {
  const [, , ...body] = report.split(/^---$/mu);
  const lines = body
    .join('---')
    .split('\n')
    .filter((line) => line !== '');
  return `${lines
    .filter((line) => !line.startsWith('::section'))
    .map((line) => line.replace(/^#+ /u, ''))
    .join('\n')}\n`;
}
