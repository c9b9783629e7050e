import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report } from '#model/report.ts';

/** Three made-up years of a body that does not exist; see `tests/fixtures/series/README.md`. */
export function fixtureSeries(): readonly Report[] {
  return [2021, 2022, 2023].map((year) => {
    const id = `999901/${year}`;
    const path = `tests/fixtures/series/${id}.md`;
    const file = new VFile({ path, value: readFileSync(path, 'utf8') });
    const report = parseReport(file, id);
    if (report === undefined) throw new Error(file.messages.join('\n'));
    return report;
  });
}
