import type { Range } from '#chinese/sentences.ts';
import type { Bound } from '#model/bound.ts';

/**
 * What a numeral does in its sentence.
 *
 * - `measure`: says how many or how much;
 * - `rank`: says which place in an order of merit: 排名第8位;
 * - `year`, `date`, `time`: says when;
 * - `ordinal`: names one of a row: 第63次常务会议;
 * - `document-number`: part of a 文号;
 * - `marker`: numbers a heading;
 * - `name`: part of a name: 12345热线, PM2.5, “3+1”.
 */
export type NumeralUse =
  | 'measure'
  | 'rank'
  | 'year'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'document-number'
  | 'marker'
  | 'name';

/** A numeral of a line, with its unit. The range runs from the first digit to the unit's end. */
export interface Quantity extends Range {
  readonly use: NumeralUse;
  /** The numeral without what follows it. */
  readonly digits: Range;
  /** In single units: 1.27万 is 12700. */
  readonly value: number;
  /** Measure word, without 万 or 亿; empty where there is none. */
  readonly unit: string;
  /** Of a number that is not exact (GB/T 15835 calls it 概数): 余, 近, 约, 以上 and the like. */
  readonly bound?: Bound;
}
