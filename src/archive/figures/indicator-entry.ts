import type { FigureValue } from '#archive/claims/comparable.ts';
import type { Indicator } from '#model/indicator.ts';

/** An indicator with every figure of the archive that measures it. */
export interface IndicatorEntry {
  readonly indicator: Indicator;
  /** In the order of the archive's list of reports. */
  readonly values: readonly FigureValue[];
  /** Different reports among them. */
  readonly reports: number;
  /** Stated by two reports, or defined by a person. Others live in the lists of their reports. */
  readonly hasPage: boolean;
  /** What the comparable values are counted in; empty for a bare number. */
  readonly unit: string;
  /** The values that may stand in one row; none, or of two reports at least. */
  readonly comparable: readonly FigureValue[];
  /** By year, newest first: the comparable values in short. */
  readonly years: readonly YearSpread[];
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
