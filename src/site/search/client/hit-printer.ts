import { loadPart } from '#search/client/load-part.ts';
import type { View } from './search-state.ts';
import type { HitPrinter } from './shown-hits.ts';

/** What prints a view. It comes while the index is read. */
export async function hitPrinterOf(view: View): Promise<HitPrinter> {
  if (view === 'report') return (await loadPart(import('./show-reports.ts'))).showReports;
  return (await loadPart(import('./show-lines.ts'))).showLines;
}
