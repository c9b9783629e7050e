import { indicatorUrl, reportFigureUrl } from '#model/permalink.ts';
import type { Figures, IndicatorEntry } from './indicator-entry.ts';

/** Where an indicator is shown: on its page, or in the list of the one report that states it. */
export function indicatorWayOf({ indicator, hasPage, values }: IndicatorEntry): string {
  const [only] = values;
  if (hasPage) return indicatorUrl(indicator.id);
  return only === undefined ? indicatorUrl() : reportFigureUrl(only.report.id, indicator.id);
}

/** The same for an indicator by its id; the list of all for one that the authority does not know. */
export function indicatorWayIn({ byId }: Figures, id: string): string {
  const entry = byId.get(id);
  return entry === undefined ? indicatorUrl() : indicatorWayOf(entry);
}
