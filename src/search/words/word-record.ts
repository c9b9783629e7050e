import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import type { FacetName } from '#search/shared/facets.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { facetsOf, type WordScope } from './word-scope.ts';

/** What Pagefind ranks as one: sections of a report. The keys of `meta` are what the client reads. */
export interface WordRecord {
  readonly report: ReportId;
  readonly sections: readonly WordSection[];
  readonly meta: Readonly<Record<WordMeta, string>>;
  /** What Pagefind can leave out by. */
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>;
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

/** Makes the record of a section with all its text. */
export function sectionRecordOf(document: SearchDocument): WordRecord {
  return recordOf(document, { sections: [wordSectionOf(document)], scope: 'sections' });
}

/**
 * Makes the record of sections of one report.
 *
 * @param document any section of the report
 */
export function recordOf(
  document: SearchDocument,
  { sections, scope }: { readonly sections: readonly WordSection[]; readonly scope: WordScope },
): WordRecord {
  const { report, title, placeName, year } = document;
  const titles = Object.fromEntries(sections.map((section) => [section.anchor, section.title]));
  return {
    report,
    sections,
    meta: {
      report,
      title,
      place: placeName ?? '',
      year: String(year),
      sections: JSON.stringify(titles),
    },
    filters: Object.fromEntries(facetsOf(scope).map((name) => [name, valuesOf(document, name)])),
  };
}

function valuesOf({ year, place, facets }: SearchDocument, name: FacetName): readonly string[] {
  if (name === 'year') return [String(year)];
  return name === 'place' ? placesAround(place) : (facets[name] ?? []);
}

/** The codes of a place and of all places above it: 440000, 440200, 440205. */
function placesAround(code: string): readonly string[] {
  const above = [2, 4, 6].map((digits) => code.slice(0, digits).padEnd(6, '0'));
  return [...new Set([...above, code])];
}

/** A section with all its text. */
export function wordSectionOf({ anchor, sectionTitle, lines }: SearchDocument): WordSection {
  return {
    anchor,
    ...(sectionTitle !== undefined && { title: sectionTitle }),
    lines: lines.map(({ text }) => text),
  };
}
