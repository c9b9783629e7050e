import { pairMarks } from '#chinese/mark-pairs.ts';
import { itemMarkersOf } from '#chinese/markers.ts';
import { type Range, sentencesOf } from '#chinese/sentences.ts';
import type { Figure } from '#model/annotation.ts';
import type { Indicator } from '#model/indicator.ts';
import { oncePer } from '#model/once-per.ts';
import type { Report } from '#model/report.ts';
import { countingVerbsOf } from './figure-reading/counting-verbs.ts';
import type { FigureReading } from './figure-reading/figure-reading.ts';
import { type ReadQuantity, readQuantitiesOf } from './figure-reading/read-quantities.ts';
import { compileTemplate, type FigureTemplate, weightOf } from './figure-template.ts';
import type { Proposal } from './proposal.ts';
import type { Quantity } from './quantity.ts';
import { type ReportLine, reportLinesOf } from './report-lines.ts';

/**
 * Finds the numbers that measure known indicators: those whose unit an indicator allows and whose
 * sentence reads as one of its patterns. Where several fit, the one with the longest wording
 * counts, so that 行政应诉案件……审结 wins over 审结.
 */
export function figuresOf(
  report: Report,
  indicators: readonly Indicator[],
): readonly Proposal<Figure>[] {
  const candidates = candidatesOf(indicators);
  return reportLinesOf(report).flatMap((line) =>
    figuresOfLine(line, { candidates, year: report.metadata.year }),
  );
}

interface Candidate {
  readonly indicator: Indicator;
  readonly templates: readonly FigureTemplate[];
}

interface Candidates {
  readonly all: readonly Candidate[];
  /** Those that allow a unit; by the empty one those that have none. */
  readonly byUnit: ReadonlyMap<string, readonly Candidate[]>;
}

const candidatesOf = oncePer((indicators: readonly Indicator[]): Candidates => {
  const all = indicators.map((indicator) => ({
    indicator,
    templates: indicator.patterns.map(compileTemplate),
  }));
  const byUnit = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const { units } = candidate.indicator;
    for (const unit of units.length === 0 ? [''] : new Set(units)) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), candidate]);
    }
  }
  return { all, byUnit };
});

function figuresOfLine(
  line: ReportLine,
  { candidates, year }: { readonly candidates: Candidates; readonly year: number },
): readonly Proposal<Figure>[] {
  const marks: LineMarks = {
    sentences: sentencesOf(line.text),
    items: itemMarkersOf(line.text).map(({ start }) => start),
  };
  const titles = pairMarks(line.text, '《》').pairs.filter(({ depth }) => depth === 0);
  const totals = new Set<string>();
  const read = readQuantitiesOf(line.text, year);
  return read.flatMap((each, position) => {
    const { quantity, reading } = each;
    if (titles.some(({ start, end }) => quantity.start >= start && quantity.end <= end)) return [];
    const best = bestFit(surroundingsOf(line, { quantity, marks }), {
      quantity,
      candidates,
      reading,
    });
    if (best === undefined) return [];
    // 其中 of the same is a part of it; what is aimed at is no figure of the year.
    const isDoubtful =
      reading.extent === 'target' ||
      (reading.extent === 'part' && totals.has(best.indicator.id)) ||
      [read[position - 1], read[position + 1]].some((other) => isOfOneKind(line.text, each, other));
    totals.add(best.indicator.id);
    return [proposal(line, { quantity, best, isDoubtful })];
  });
}

/** 行政处罚案卷84卷、行政许可案卷56卷: neither is all of the 案卷. */
function isOfOneKind(text: string, one: ReadQuantity, other: ReadQuantity | undefined): boolean {
  if (other === undefined || one.quantity.unit !== other.quantity.unit) return false;
  const [first, second] = one.quantity.start < other.quantity.start ? [one, other] : [other, one];
  const between = text.slice(first.quantity.end, second.quantity.start);
  const nouns = [one.reading.counted ?? '', other.reading.counted ?? ''];
  const [head, ...heads] = nouns.map((noun) => noun.slice(-2));
  return (
    /^[、和及与][^，；。、]*$/u.test(between) &&
    nouns.every((noun) => noun.length > 3) &&
    heads.every((each) => each === head)
  );
}

/** Where the sentences and items of a line are. */
interface LineMarks {
  readonly sentences: readonly Range[];
  /** Offsets of 一是, 二是 … */
  readonly items: readonly number[];
}

/** The text that patterns are tried on. All of it is bounded, however long the sentence. */
interface Surroundings {
  /** The sentence up to the number, its last 80 characters. */
  readonly before: string;
  /** The sentence behind the number's unit, its first 40 characters. */
  readonly after: string;
  /** Between the commas around the number. */
  readonly clause: string;
  /** Titles above, the item's lead, the sentence. */
  readonly context: string;
}

function surroundingsOf(
  { text, titles }: ReportLine,
  { quantity: { start, end }, marks }: { quantity: Quantity; marks: LineMarks },
): Surroundings {
  const sentence = rangeAround(marks.sentences, start) ?? { start: 0, end: text.length };
  const before = text.slice(Math.max(sentence.start, start - 80), start);
  const after = text.slice(end, Math.min(sentence.end, end + 40));
  const item = marks.items.findLast((at) => at <= start);
  return {
    before,
    after,
    clause: `${before.split(/[，；。：]/u).at(-1)}#${after.split(/[，；。：]/u)[0]}`,
    context: [
      ...titles,
      item === undefined ? '' : leadOf(text, item),
      text.slice(Math.max(sentence.start, start - 200), Math.min(sentence.end, end + 100)),
    ].join('\n'),
  };
}

/** The first sentence of the item that begins at an offset. */
function leadOf(text: string, item: number): string {
  return /^[^。；]{0,60}/u.exec(text.slice(item, item + 60))?.[0] ?? '';
}

function rangeAround(ranges: readonly Range[], at: number): Range | undefined {
  return ranges.find(({ start, end }) => start <= at && at < end);
}

interface Fit {
  readonly indicator: Indicator;
  readonly weight: number;
}

function bestFit(
  { before, after, clause, context }: Surroundings,
  {
    quantity,
    candidates,
    reading,
  }: { quantity: Quantity; candidates: Candidates; reading: FigureReading },
): Fit | undefined {
  let best: Fit | undefined;
  // 无 and 0 may be none of anything.
  const isNone = quantity.unit === '' && quantity.value === 0;
  const fitting = isNone ? candidates.all : (candidates.byUnit.get(quantity.unit) ?? []);
  for (const { indicator, templates } of fitting) {
    for (const template of templates) {
      if (template.within?.test(context) === false || template.without?.test(clause)) continue;
      if (!isOfItsKind(reading, template)) continue;
      const weight = weightOf(template, { before, after });
      if (weight > (best?.weight ?? 0)) best = { indicator, weight };
    }
  }
  return best;
}

/** 拆分4项 and 比上年增加12件 say how much a total changed; only a pattern of changes fits them. */
function isOfItsKind({ extent }: FigureReading, { words }: FigureTemplate): boolean {
  return extent !== 'change' || countingVerbsOf(words).some(({ isChange }) => isChange);
}

/**
 * Longer wording, surer match: 4 characters 0.8, 10 and more 0.95. What may be no total is for an
 * editor to decide.
 */
function proposal(
  { anchor }: ReportLine,
  { quantity, best, isDoubtful }: { quantity: Quantity; best: Fit; isDoubtful: boolean },
): Proposal<Figure> {
  const { start, end, bound } = quantity;
  return {
    anchor,
    annotation: {
      kind: 'figure',
      start,
      end,
      of: best.indicator.id,
      ...(bound !== undefined && { bound }),
    },
    reason: `句式合于“${best.indicator.name}”`,
    confidence: isDoubtful
      ? 0.6
      : Math.min(95, Math.max(60, Math.round(70 + best.weight * 2.5))) / 100,
  };
}
