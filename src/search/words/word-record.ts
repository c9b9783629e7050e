import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';

/** What Pagefind ranks as one: sections of a report. The keys of `meta` are what the client reads. */
export interface WordRecord {
  readonly report: ReportId;
  readonly sections: readonly WordSection[];
  readonly meta: Readonly<Record<WordMeta, string>>;
  readonly filters: Readonly<Partial<Record<WordFilter, readonly string[]>>>;
}

/** A section, with as much of its text as is searched. */
export interface WordSection {
  readonly anchor: Anchor;
  /** Absent where the section has none. */
  readonly title?: string;
  readonly lines: readonly string[];
}

/** What the client shows of a hit besides its excerpt; `sections` are the titles by anchor, as JSON. */
export type WordMeta = 'report' | 'title' | 'place' | 'year' | 'sections';

/** What Pagefind can leave out. A record of several sections has no `part` and no `topic`. */
export const wordFilters = ['year', 'place', 'level', 'issuer', 'part', 'topic'] as const;
export type WordFilter = (typeof wordFilters)[number];

/**
 * Makes the record of a section with all its text.
 *
 * @param places codes of the place and of all places above it
 */
export function sectionRecordOf(document: SearchDocument, places: readonly string[]): WordRecord {
  const { part, topics } = document;
  const record = recordOf(document, { places, sections: [wordSectionOf(document)] });
  return {
    ...record,
    filters: { ...record.filters, ...(part !== undefined && { part: [part] }), topic: topics },
  };
}

/**
 * Makes the record of sections of one report.
 *
 * @param document any section of the report
 */
export function recordOf(
  { report, title, place, year, level, issuerKind }: SearchDocument,
  {
    places,
    sections,
  }: { readonly places: readonly string[]; readonly sections: readonly WordSection[] },
): WordRecord {
  const titles = Object.fromEntries(sections.map((section) => [section.anchor, section.title]));
  return {
    report,
    sections,
    meta: {
      report,
      title,
      place: place ?? '',
      year: String(year),
      sections: JSON.stringify(titles),
    },
    filters: { year: [String(year)], place: places, level: [level], issuer: [issuerKind] },
  };
}

/** A section with all its text. */
export function wordSectionOf({ anchor, sectionTitle, lines }: SearchDocument): WordSection {
  return {
    anchor,
    ...(sectionTitle !== undefined && { title: sectionTitle }),
    lines: lines.map(({ text }) => text),
  };
}
