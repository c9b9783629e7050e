import { anchorUrl } from '../../model/permalink.ts';
import type { SearchDocument } from '../shared/search-document.ts';

/** What the place of a document is called; the documents themselves carry codes only. */
export interface PlaceNames {
  /** 广东省韶关市曲江区, as it was called in the year of the report. */
  readonly place: string;
  /** 广东省. */
  readonly province: string;
}

/** One section as Pagefind keeps it. The keys of `meta` and `filters` are what the client reads. */
export interface WordRecord {
  readonly url: string;
  readonly content: string;
  readonly language: 'zh';
  readonly meta: Record<WordMeta, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** What the client shows of a hit besides its excerpt. */
export type WordMeta = 'report' | 'anchor' | 'title' | 'section' | 'place' | 'year';

/** Makes the record of a section. */
export function wordRecordOf(
  document: SearchDocument,
  { place, province }: PlaceNames,
): WordRecord {
  const { report, anchor, title, sectionTitle, year, level, part, lines } = document;
  return {
    url: anchorUrl(report, anchor),
    content: lines.map(({ text }) => text).join('\n'),
    language: 'zh',
    meta: { report, anchor, title, section: sectionTitle ?? '', place, year: String(year) },
    filters: {
      year: [String(year)],
      level: [level],
      province: [province],
      ...(part !== undefined && { part: [part] }),
    },
    sort: { year: String(year) },
  };
}
