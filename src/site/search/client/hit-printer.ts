import type { Hit } from '#search/client/found-page.ts';
import { loadPart } from '#search/client/load-part.ts';
import type { SearchState, View } from './search-state.ts';

/** Puts sections on the page. */
export type HitPrinter = (results: HTMLElement, shown: ShownHits) => void;

export interface ShownHits {
  /** What is not on the page yet. */
  readonly added: readonly Hit[];
  /** What will be, in order. */
  readonly all: readonly Hit[];
  readonly state: SearchState;
}

/** What prints a view. It comes while the index is read. */
export async function hitPrinterOf(view: View): Promise<HitPrinter> {
  if (view === 'report') return (await loadPart(import('./show-reports.ts'))).showReports;
  return (await loadPart(import('./show-lines.ts'))).showLines;
}
