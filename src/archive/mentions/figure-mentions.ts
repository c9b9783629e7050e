import type { FigureReading } from '#annotate/figure-reading/figure-reading.ts';
import { type ReadQuantity, readQuantitiesOf } from '#annotate/figure-reading/read-quantities.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import type { Figure } from '#model/annotation.ts';
import type { Bound } from '#model/bound.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mention-of.ts';

/** A number that measures an indicator, read. */
export interface FigureMention extends Mention {
  /** Id of the indicator, as the editor wrote it. */
  readonly of: string;
  /**
   * In single units: 1.27万余件 is 12700, 无 and 未发生 are 0. Absent where the words hold no number
   * that is understood.
   */
  readonly value?: number;
  /** Measure word as printed, without 万 or 亿; empty for a bare number. */
  readonly unit: string;
  /** Of a number that is not exact. */
  readonly bound?: Bound;
  /** What its sentence tells of it. */
  readonly reading: FigureReading;
  /** As an editor wrote it: whom or what it covers. */
  readonly scope?: string;
  /** As an editor wrote it: which span of time. */
  readonly period?: string;
  /** Other counts of the same sentence, as printed: what a rate may be of. Only of a rate. */
  readonly beside?: readonly string[];
}

/** The figures of a line of a report on that year, in the order of the text. */
export function figureMentionsOf(line: ReportLine, year: number): readonly FigureMention[] {
  const figures = line.annotations.filter((annotation) => annotation.kind === 'figure');
  if (figures.length === 0) return [];
  const mentionOf = mentionsIn(line);
  const quantities = readQuantitiesOf(line.text, year);
  return figures.map((figure) => figureMentionOf(figure, { mentionOf, quantities }));
}

function figureMentionOf(
  figure: Figure,
  {
    mentionOf,
    quantities,
  }: {
    readonly mentionOf: ReturnType<typeof mentionsIn>;
    readonly quantities: readonly ReadQuantity[];
  },
): FigureMention {
  const mention = mentionOf(figure);
  const { quantity: read, reading = {} } =
    quantities.find(
      ({ quantity: { digits } }) => digits.start >= figure.start && digits.end <= figure.end,
    ) ?? {};
  const value =
    read?.value ?? (/^(?:无|没有|未发生|未出现|零)$/u.test(mention.words) ? 0 : undefined);
  const unit = read?.unit ?? '';
  const bound = figure.bound ?? read?.bound;
  const isRate = unit === '%' || unit === '％';
  return {
    ...mention,
    of: figure.of,
    ...(value !== undefined && { value }),
    unit,
    ...(bound !== undefined && { bound }),
    reading,
    ...(figure.scope !== undefined && { scope: figure.scope }),
    ...(figure.period !== undefined && { period: figure.period }),
    ...(isRate && { beside: countsBeside(mention, quantities) }),
  };
}

/** The counts of the sentence that a rate stands in, as printed. */
function countsBeside(
  { start, at, sentence }: Mention,
  quantities: readonly ReadQuantity[],
): readonly string[] {
  const from = start - at;
  return quantities
    .filter(
      ({ quantity: { use, unit, start: begin, end } }) =>
        use === 'measure' &&
        unit !== '' &&
        !/^(?:%|％|‰|个?百分点|年|月|日|天|个月)$/u.test(unit) &&
        begin >= from &&
        end <= from + sentence.length,
    )
    .map(({ quantity: { start: begin, end } }) => sentence.slice(begin - from, end - from));
}
