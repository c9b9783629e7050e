import type { YearSpread } from './indicator-entry.ts';

/**
 * How values lie: least, quartiles and most. A quartile between two values is their linear mean
 * (method R-7 of Hyndman and Fan, 1996), as spreadsheets compute it. Of no values all are 0.
 */
export function spreadOf(values: readonly number[]): Omit<YearSpread, 'year'> {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)] ?? 0;
    const high = sorted[Math.ceil(place)] ?? 0;
    return Number((low + (high - low) * (place - Math.floor(place))).toPrecision(12));
  };
  return {
    count: sorted.length,
    least: at(0),
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
    most: at(1),
  };
}
