import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { recheckArchive } from '#cli/recheck/recheck-archive.ts';
import type { Sighting } from '#cli/recheck/sightings.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report, ReportId } from '#model/report.ts';
import { plantedPages, type ServedReports, servePlanted } from './planted-pages.ts';

/** How a planted page was told. */
export interface Told {
  readonly name: string;
  readonly expected: string;
  readonly says: string;
  readonly sighting: Sighting | undefined;
}

/** Has every planted page of some reports looked for, as often as there are days. */
export async function recheckPlanted(
  root: string,
  ids: readonly ReportId[],
  days: readonly string[],
): Promise<{ readonly told: readonly (readonly Told[])[]; readonly asked: readonly string[] }> {
  const reports = ids.map((id) => reportAt(root, id));
  const served = Object.fromEntries(reports.map((report, at) => [`${at}`, servedOf(root, report)]));
  const { origin, server, asked } = await servePlanted(served);
  const planted = reports.flatMap((report, at) =>
    plantedPages.map((page, number) => ({
      page,
      // Reports of places that there are not, so that each page has a record of its own.
      report: servedAt(
        report,
        `${101_000 + at * 100 + number}/2023`,
        `${origin}/${at}/${number}.html`,
      ),
    })),
  );
  // A page that prints no title of its report cannot lose it.
  const sensible = planted.filter(
    ({ page, report }) => page.name !== 'another title' || report.metadata.titleBasis === 'printed',
  );
  const told: Told[][] = [];
  for (const today of days) {
    const seen = new Map<ReportId, Sighting>();
    const tell = (sighting: Sighting) => void seen.set(sighting.report, sighting);
    const place = { root, today, manners: { pace: 0, patience: 4000 }, tell };
    await recheckArchive(
      sensible.map(({ report }) => report),
      place,
    );
    told.push(
      sensible.map(({ page: { name, expected, says = '' }, report }) => ({
        name,
        expected,
        says,
        sighting: seen.get(report.id),
      })),
    );
  }
  server.closeAllConnections();
  server.close();
  return { told, asked };
}

/** Those that were told otherwise than they are. */
export function wrongOnes(told: readonly Told[]): readonly string[] {
  return told
    .filter(
      ({ expected, says, sighting }) =>
        sighting?.state !== expected || !sighting.what.includes(says),
    )
    .map(({ name, sighting }) => `${name}: ${sighting?.state} ${sighting?.what}`);
}

function reportAt(root: string, id: ReportId): Report {
  const report = parseReport(new VFile(readFileSync(`${root}/content/reports/${id}.md`)), id);
  if (report === undefined) throw new Error(`${id} cannot be read.`);
  return report;
}

function servedAt(report: Report, id: ReportId, url: string): Report {
  const source = { ...report.metadata.source, url };
  return { ...report, id, metadata: { ...report.metadata, source } };
}

/** What its page prints: the capture without the site's furniture. */
function servedOf(root: string, { metadata }: Report): ServedReports[string] {
  const { file, zones } = metadata.source;
  const lines = readFileSync(`${root}/content/sources/${file}`, 'utf8')
    .split('\n')
    .filter(
      (line, at) =>
        line.trim() !== '' && !zones.some(({ first, last }) => first <= at + 1 && at < last),
    );
  return { title: metadata.title, lines: lines.map((line) => line.trim()) };
}
