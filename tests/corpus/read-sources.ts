import { keptReport } from '#archive/store/kept-reports.ts';
import { readSoundContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import type { Region } from '#model/region.ts';
import type { Report } from '#model/report.ts';
import { firstYear, type SyntheticSources } from './synthetic-reports.ts';

/** The real reports and the counties and prefectures that stand since long, to make reports from. */
export function readSources(root: string, seed: number): SyntheticSources {
  return { seed, reports: readReports(root), places: placesOfReports(root) };
}

/** Codes of the counties, prefectures and provinces that stand since long, in the order of the table. */
export function placesOfReports(root: string): readonly string[] {
  return [...readTables(root).regions.byCode.values()]
    .flat()
    .filter(isPlaceOfReports)
    .map(({ code }) => code);
}

/** Whether a place can have reports of all the years that are made up. */
function isPlaceOfReports({ level, validFrom, validTo }: Region): boolean {
  return level !== 'township' && (validFrom ?? 0) <= firstYear && validTo === undefined;
}

/** The real reports. Throws where one cannot be read. */
export function readReports(root: string): readonly Report[] {
  const content = readSoundContent(root);
  return content.reports.map(({ id }) => keptReport(content, id));
}
