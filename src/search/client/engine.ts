/**
 * What the search page knows of a search: it asks an engine and shows the answer. Engines differ in
 * what they find, not in how they are asked.
 */
export interface SearchEngine {
  /**
   * Looks for sections. The answer's hits are the first of all; more come from its `more`.
   *
   * @throws SearchFailure when any file it needs could not be had: nothing found is certain
   */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** What a reader asks for. An absent filter lets everything through. */
export interface SearchRequest {
  readonly query: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

export const filterNames = ['year', 'level', 'province', 'part'] as const;
export type FilterName = (typeof filterNames)[number];

export interface SearchAnswer {
  /** How many sections there are in all. */
  readonly total: number;
  /** For each filter, how many sections each value would leave. */
  readonly facets: Readonly<Record<FilterName, ReadonlyMap<string, number>>>;
  /** The hits from `start`, at most `count`, best first. */
  hits(start: number, count: number): Promise<readonly SearchHit[]>;
}

/** One section in which something was found. */
export interface SearchHit {
  readonly report: string;
  readonly anchor: string;
  readonly url: string;
  /** Title of the report. */
  readonly title: string;
  /** Title of the section; empty where it has none. */
  readonly section: string;
  readonly place: string;
  readonly year: string;
  readonly excerpt: readonly ExcerptPiece[];
}

/** A piece of the text around what was found. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A search that could not be carried through; never the same as nothing found. */
export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
}
