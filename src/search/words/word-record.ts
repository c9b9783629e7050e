import { anchorUrl } from '../../model/permalink.ts';
import type { SearchDocument } from '../shared/search-document.ts';

/** One section as Pagefind keeps it. The keys of `meta` and `filters` are what the client reads. */
export interface WordRecord {
  readonly url: string;
  readonly content: string;
  readonly language: 'zh';
  readonly meta: Record<WordMeta, string>;
  readonly filters: Record<string, string[]>;
}

/** What the client shows of a hit besides its excerpt. */
export type WordMeta = 'report' | 'title' | 'section' | 'place' | 'year';

/** What Pagefind can leave out. */
export const wordFilters = ['year', 'place', 'level', 'issuer', 'part', 'topic'] as const;
export type WordFilter = (typeof wordFilters)[number];

/**
 * Makes the record of a section.
 *
 * @param places codes of the place and of all places above it
 */
export function wordRecordOf(document: SearchDocument, places: readonly string[]): WordRecord {
  const { report, anchor, title, sectionTitle, place, year, lines } = document;
  const filters: Record<WordFilter, readonly string[]> = {
    year: [String(year)],
    place: places,
    level: [document.level],
    issuer: [document.issuerKind],
    part: document.part === undefined ? [] : [document.part],
    topic: document.topics,
  };
  return {
    url: anchorUrl(report, anchor),
    content: lines.map(({ text }) => text).join('\n'),
    language: 'zh',
    meta: { report, title, section: sectionTitle ?? '', place: place ?? '', year: String(year) },
    filters: Object.fromEntries(
      Object.entries(filters).flatMap(([name, values]) =>
        values.length > 0 ? [[name, [...values]]] : [],
      ),
    ),
  };
}
