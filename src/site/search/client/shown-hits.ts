import type { Hit } from '#search/client/found-page.ts';
import type { SearchState } from './search-state.ts';

/** Puts sections on the page. */
export type HitPrinter = (results: HTMLElement, shown: ShownHits) => void;

export interface ShownHits {
  /** What is not on the page yet. */
  readonly added: readonly Hit[];
  /** What will be, in order. */
  readonly all: readonly Hit[];
  readonly state: SearchState;
}
