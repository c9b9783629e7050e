import type { Authorities } from '#annotate/authorities.ts';
import { citationFindingsOf } from '#annotate/citations.ts';
import { figuresOf } from '#annotate/figures.ts';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import { placeFinderOf } from '#annotate/named-places.ts';
import { type AcrossArchive, acrossOf } from '#archive/across.ts';
import { type Archive, archiveOf } from '#archive/archive.ts';
import { mentionsOf } from '#archive/mentions/report-mentions.ts';
import { contentsOf } from '#archive/report-summary.ts';
import { readTables } from '#archive/store/read-tables.ts';
import type { TextLine } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';

/** Reports, and all that is made of them together. */
export interface ReadAcross {
  readonly name: string;
  readonly reports: readonly Report[];
  readonly archive: Archive;
  readonly across: AcrossArchive;
  readonly authorities: Authorities;
}

const authorities = readTables('.');
const { regions } = authorities;
const findPlaces = placeFinderOf(regions);

/** The archive as it stands. */
export const theArchive = readAcross('the archive', reportIds.map(reportOf));

let synthetic: ReadAcross | undefined;

/** Two hundred made-up reports of forty bodies over five years, annotated by rule; made once a file. */
export function syntheticArchive(): ReadAcross {
  const places = [...regions.byCode.keys()].filter((code) => /^\d{4}[1-9]\d$/u.test(code));
  synthetic ??= readAcross('200 made-up reports', [
    ...annotated(
      syntheticReports(200, {
        seed: 5,
        reports: theArchive.reports,
        places: places.slice(0, 40),
      }),
    ),
  ]);
  return synthetic;
}

/** Puts reports together as a build does. */
export function readAcross(name: string, reports: readonly Report[]): ReadAcross {
  const archive = archiveOf(reports.map(contentsOf), { charter: authorities.charter, regions });
  const mentions = reports.map((report) => mentionsOf(report, { authorities, findPlaces }));
  return {
    name,
    reports,
    archive,
    authorities,
    across: acrossOf(archive, { mentions, authorities }),
  };
}

/** Every line of a report by its anchor; a heading by that of its section. */
export function linesByAnchor(report: Report): ReadonlyMap<string, TextLine> {
  return new Map(
    report.sections.flatMap(({ anchor, heading, paragraphs }) => [
      ...(heading ? [[anchor, heading.line] as const] : []),
      ...paragraphs.map((paragraph) => [paragraph.anchor, paragraph] as const),
    ]),
  );
}

function* annotated(reports: Iterable<Report>): Generator<Report> {
  for (const report of reports) {
    const { proposals } = citationFindingsOf(report, authorities.works);
    const figures = figuresOf(report, authorities.indicators);
    yield mergeAnnotations(report, [...proposals, ...figures]).report;
  }
}
