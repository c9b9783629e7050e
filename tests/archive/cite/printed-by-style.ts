/** A reference as a program keeps it, in the words of CSL. */
export interface KeptReference {
  readonly author: readonly string[];
  readonly title: string;
  readonly number?: string | undefined;
  readonly archiveLocation?: string | undefined;
  readonly publisher?: string | undefined;
  readonly issued?: string | undefined;
  readonly url?: string | undefined;
  /** The day of the visit, which a program notes of a page. */
  readonly accessed?: string | undefined;
}

/**
 * What the GB/T 7714—2025 styles of citation processors print of a report: what is written here is
 * what theirs were seen to do (`bench/citations.ts` runs them), mishaps too.
 */
export function printedByStyle(kept: KeptReference, style: 'numeric' | 'author-date'): string {
  const { author, title, publisher, issued, url } = kept;
  const names = author.slice(0, 3).join('，') + (author.length > 3 ? '，等' : '');
  const number = kept.number ?? kept.archiveLocation;
  const visited = kept.accessed && `[${kept.accessed.slice(0, 4)}]`;
  const year = issued === undefined ? visited : /^\d{4}/u.exec(issued)?.[0];
  const when = publisher === undefined ? (issued ?? visited) : [publisher, year].join('，');
  const parts = [
    style === 'numeric' ? names : `${names}，${year ?? '无日期'}`,
    `${title}${number === undefined ? '' : `：${number}`}[${url === undefined ? 'R' : 'R/OL'}]`,
    ...(when === undefined ? [] : [when]),
    ...(url === undefined ? [] : [url]),
  ];
  return `${parts.join('. ')}.`;
}
