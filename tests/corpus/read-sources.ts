import { keptReport } from '#archive/store/kept-reports.ts';
import { readSoundContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import type { Report } from '#model/report.ts';
import type { SyntheticSources } from './synthetic-reports.ts';

/** The real reports and the counties and prefectures of today, to make reports from. */
export function readSources(root: string, seed: number): SyntheticSources {
  const regions = readTables(root).regions;
  const places = [...regions.byCode.values()]
    .flat()
    .filter(({ level, validTo }) => level !== 'township' && validTo === undefined)
    .map(({ code }) => code);
  return { seed, reports: readReports(root), places };
}

/** The real reports. Throws where one cannot be read. */
export function readReports(root: string): readonly Report[] {
  const content = readSoundContent(root);
  return content.reports.map(({ id }) => keptReport(content, id));
}
