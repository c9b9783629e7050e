import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { Indicator } from '#model/indicator.ts';

/** An indicator with every figure of the archive that measures it. */
export interface IndicatorEntry {
  readonly indicator: Indicator;
  /** In the order of the archive's list of reports. */
  readonly values: readonly FigureValue[];
  /** Different reports among them. */
  readonly reports: number;
  /** What the comparable values are counted in; empty for a bare number. */
  readonly unit: string;
  /** The values that may stand in one row: same unit, same scope, same period. */
  readonly comparable: readonly FigureValue[];
  /** By year, newest first: the comparable values in short. */
  readonly years: readonly YearSpread[];
}

/** One figure, and what sets it apart from the comparable ones. */
export interface FigureValue extends InReport<FigureMention> {
  /** Why it may not be compared with the others, in words for readers. Absent when it may. */
  readonly apart?: string;
}

/** How the comparable values of a year lie. Quartiles are those values themselves, unweighted. */
export interface YearSpread {
  readonly year: number;
  readonly count: number;
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

/** All indicators of the archive. */
export interface Figures {
  /** Those measured in most reports first; the ones that no report measures last. */
  readonly entries: readonly IndicatorEntry[];
  readonly byId: ReadonlyMap<string, IndicatorEntry>;
}
