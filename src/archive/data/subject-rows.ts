import type { AcrossArchive } from '#archive/across.ts';
import type { Archive } from '#archive/archive.ts';
import type { Row } from './data-table.ts';
import { glossaryTable, type TermSubject } from './glossary-table.ts';
import { indicatorsTable } from './indicators-table.ts';
import { placesTable } from './places-table.ts';
import type { AddressOf } from './report-record.ts';
import { topicsTable } from './topics-table.ts';
import { worksTable } from './works-table.ts';
import { yearsTable } from './years-table.ts';

/** What the things that have pages across reports are drawn from. */
export interface SubjectSources {
  readonly archive: Archive;
  readonly across: Pick<AcrossArchive, 'topics' | 'works' | 'figures' | 'placesNamed'>;
  readonly terms: readonly TermSubject[];
  readonly addressOf: AddressOf;
}

/** The rows of the tables of such things, by the name of their table. */
export function subjectRowsOf({
  archive: { places, years, regions, charter },
  across: { topics, works, figures, placesNamed },
  terms,
  addressOf,
}: SubjectSources): Readonly<Record<string, readonly Row[]>> {
  return {
    topics: topics.entries.map((entry) => topicsTable.rowOf({ entry, addressOf })),
    works: works.entries.map((entry) => worksTable.rowOf({ entry, addressOf })),
    indicators: figures.entries.map((entry) => indicatorsTable.rowOf({ entry, addressOf })),
    glossary: terms.map((entry) => glossaryTable.rowOf({ entry, addressOf })),
    places: [...places.values()].map((place) => {
      const named = placesNamed.get(place.region.code) ?? [];
      return placesTable.rowOf({ entry: { place, regions, named }, addressOf });
    }),
    years: years.map((entry) =>
      yearsTable.rowOf({ entry: { ...entry, rule: charter.rule }, addressOf }),
    ),
  };
}
