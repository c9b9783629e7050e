import type { FigureValue } from '#archive/claims/comparable.ts';
import type { IndicatorEntry } from './indicator-entry.ts';

/**
 * What a chart of an indicator draws, in units of a drawing {@link chartWidth} wide. A few values
 * are bars, one a figure; many are drawn as one box a year.
 */
export type Chart = BarDrawing | BoxDrawing;

export interface BarDrawing {
  readonly kind: 'bars';
  readonly bars: readonly ChartBar[];
}

/** A figure as a bar; that of a number that is not exact has a dashed outline and no fill. */
export interface ChartBar {
  readonly value: FigureValue;
  readonly length: number;
  readonly isExact: boolean;
}

export interface BoxDrawing {
  readonly kind: 'boxes';
  /** One a year, newest first. */
  readonly boxes: readonly Box[];
}

/** Places along the drawing: least, lower quartile, median, upper quartile, most. */
export interface Box {
  readonly year: number;
  readonly count: number;
  readonly places: readonly [number, number, number, number, number];
}

/** Width of the drawing, labels left out. */
export const chartWidth = 400;

/** More bars than can be read at a glance. */
const mostBars = 24;

/** The chart of an indicator; none of fewer than two comparable values. */
export function chartOf({ comparable, years }: IndicatorEntry): Chart | undefined {
  if (comparable.length < 2) return undefined;
  const most = Math.max(...years.map((spread) => spread.most));
  const lengthOf = (value: number) =>
    most === 0 ? 0 : Math.round((value / most) * chartWidth * 100) / 100;
  if (comparable.length <= mostBars) {
    return {
      kind: 'bars',
      bars: comparable.map((value) => ({
        value,
        length: lengthOf(value.mention.value ?? 0),
        isExact: value.mention.bound === undefined,
      })),
    };
  }
  return {
    kind: 'boxes',
    boxes: years.map(({ year, count, least, lower, median, upper, most: highest }) => ({
      year,
      count,
      places: [
        lengthOf(least),
        lengthOf(lower),
        lengthOf(median),
        lengthOf(upper),
        lengthOf(highest),
      ],
    })),
  };
}
