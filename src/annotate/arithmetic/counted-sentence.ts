import { quantitiesOf } from '#annotate/numbers.ts';
import type { Quantity } from '#annotate/quantity.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import { type Range, sentencesOf } from '#chinese/sentences.ts';

/** A sentence with the numbers it states. */
export interface CountedSentence {
  readonly line: ReportLine;
  readonly range: Range;
  readonly counts: readonly Quantity[];
  readonly rates: readonly Quantity[];
}

/** The sentences of a line, in order. */
export function countedSentencesOf(line: ReportLine): readonly CountedSentence[] {
  const measures = quantitiesOf(line.text).filter(({ use }) => use === 'measure');
  let next = 0;
  return sentencesOf(line.text).map((range) => {
    const first = next;
    while ((measures[next]?.start ?? Infinity) < range.end) next += 1;
    const inside = measures.slice(first, next);
    return {
      line,
      range,
      counts: inside.filter(({ unit }) => unit !== '%' && unit !== '％'),
      rates: inside.filter(({ unit }) => unit === '%' || unit === '％'),
    };
  });
}

/** More parts of one total, or counts before one rate, than any sentence has. */
export const most = 40;
