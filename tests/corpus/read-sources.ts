import { readReport, readReportIds } from '#archive/store/read-reports.ts';
import { readRegions } from '#archive/store/read-tables.ts';
import type { Report } from '#model/report.ts';
import type { SyntheticSources } from './synthetic-reports.ts';

/** The real reports and the counties and prefectures of today, to make reports from. */
export function readSources(root: string, seed: number): SyntheticSources {
  const regions = readRegions(root);
  const places = [...regions.byCode.values()]
    .flat()
    .filter(({ level, validTo }) => level !== 'township' && validTo === undefined)
    .map(({ code }) => code);
  return { seed, reports: readReports(root), places };
}

/** The real reports. Throws where one cannot be read. */
export function readReports(root: string): readonly Report[] {
  return readReportIds(root).map((id) => {
    const { report, file } = readReport(root, id);
    if (report === undefined) throw new Error(file.messages.join('\n'));
    return report;
  });
}
