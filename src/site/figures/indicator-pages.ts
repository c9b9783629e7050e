import type { Figures, IndicatorEntry } from '#archive/figures/indicator-entry.ts';
import { indicatorUrl, withoutBase } from '#model/permalink.ts';
import { currentContent } from '#site/build/content.ts';

/**
 * Indicators at whose address there is something: those with a page, and those that had one when
 * their address was published and now lead to the list of their report.
 */
export function addressedIndicators({ entries }: Figures): readonly IndicatorEntry[] {
  const { addresses } = currentContent().promises.ledgers;
  return entries.filter(
    ({ hasPage, indicator }) => hasPage || addresses.has(withoutBase(indicatorUrl(indicator.id))),
  );
}
