import { type Range, sentencesOf } from '../chinese/sentences.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Sic } from '../model/annotation.ts';
import type { Report } from '../model/report.ts';
import { doubt } from './damage/fault.ts';
import { quantitiesOf } from './numbers.ts';
import type { Proposal } from './proposal.ts';
import type { Quantity } from './quantity.ts';
import { type ReportLine, reportLinesOf } from './report-lines.ts';

/** A sum that a report's own numbers allow to be done again. */
export interface ArithmeticCheck {
  readonly anchor: Anchor;
  readonly kind: 'parts' | 'rate';
  /** `84+54+22=160`, `30/36=83.3%`. */
  readonly expression: string;
  readonly holds: boolean;
  /** What comes out, as a reader would write it: `139`, `57.0%`. */
  readonly result: string;
  /** The number that the others contradict, or confirm. */
  readonly claimed: Range;
}

/** Every sum of a report that can be done again, right or wrong. */
export function arithmeticChecksOf(report: Report): readonly ArithmeticCheck[] {
  return reportLinesOf(report).flatMap((line) => {
    const sentences = sentencesOfLine(line);
    return sentences.flatMap((sentence, position) => [
      ...partsChecks(sentence),
      ...rateChecks(sentence, sentences[position - 1]),
    ]);
  });
}

/** Doubts about numbers that the report's other numbers contradict. */
export function arithmeticOf(report: Report): readonly Proposal[] {
  const lines = new Map(reportLinesOf(report).map((line) => [line.anchor, line]));
  return arithmeticChecksOf(report)
    .filter(({ holds }) => !holds)
    .flatMap((check) => {
      const line = lines.get(check.anchor);
      return line === undefined ? [] : [doubtOf(line, check)];
    });
}

function doubtOf(line: ReportLine, check: ArithmeticCheck): Proposal {
  const { claimed, expression, result } = check;
  const annotation: Sic = {
    kind: 'sic',
    start: claimed.start,
    end: claimed.end,
    note: `${expression}不合，应为${result}`,
  };
  const { reason, ...rest } = doubt(line, {
    ...claimed,
    reason: annotation.note ?? '',
    confidence: check.kind === 'parts' ? 0.85 : 0.8,
  });
  return { ...rest, annotation, reason };
}

interface Sentence {
  readonly line: ReportLine;
  readonly range: Range;
  readonly counts: readonly Quantity[];
  readonly rates: readonly Quantity[];
}

function sentencesOfLine(line: ReportLine): readonly Sentence[] {
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
const most = 40;

/**
 * Parts against their total: a total, 其中 or a colon or a comma behind it, then two or more counts
 * in the same unit. They run to the first count in another unit or behind a word that ends the row
 * (完成, 整改, 剩余).
 */
function partsChecks(sentence: Sentence): readonly ArithmeticCheck[] {
  const { line, counts } = sentence;
  const used = new Set<Quantity>();
  return counts.flatMap((total, position) => {
    const parts = used.has(total) ? [] : partsAfter(sentence, position);
    if (parts.length < 2 || [total, ...parts].some(({ approx }) => approx)) return [];
    for (const part of parts) used.add(part);
    return [partsCheck(line, { total, parts })];
  });
}

function partsCheck(
  line: ReportLine,
  { total, parts }: { readonly total: Quantity; readonly parts: readonly Quantity[] },
): ArithmeticCheck {
  const sum = rounded(parts.reduce((all, { value }) => all + value, 0));
  const scale = scaleOf(line.text, total);
  const terms = parts.map(({ value }) => plain(value / scale)).join('+');
  return {
    anchor: line.anchor,
    kind: 'parts',
    expression: `${terms}=${plain(total.value / scale)}`,
    holds: Math.abs(sum - total.value) < 1e-6 * Math.max(1, total.value),
    result: plain(sum / scale),
    claimed: { start: total.start, end: total.end },
  };
}

const ends = /完成|剩余|其余|已经|整改率|整改到位|较|同比|另/u;
/** Grades add up to the whole even without 其中: 优秀84卷，合格54卷，不合格22卷; 已完成17个，正在开展21个. */
const grades = /不合格|未通过|不称职|正在|尚未|未办结/u;

function partsAfter(sentence: Sentence, position: number): readonly Quantity[] {
  const { counts, range, line } = sentence;
  const total = counts[position];
  if (total === undefined) return [];
  const behind = line.text.slice(total.end, range.end);
  if (/^[^\d]{0,6}其中|^（其中/u.test(behind)) return rowAfter(sentence, { position, stop: ends });
  const row = rowAfter(sentence, { position, stop: /较|同比|另/u });
  const last = row.at(-1);
  const before = row.at(-2)?.end ?? total.end;
  return last && row.length < 5 && grades.test(line.text.slice(before, last.start)) ? row : [];
}

/** Counts behind the total in its unit, none above it, up to a word that ends the row. */
function rowAfter(
  { line, counts }: Sentence,
  { position, stop }: { readonly position: number; readonly stop: RegExp },
): readonly Quantity[] {
  const total = counts[position];
  const row: Quantity[] = [];
  let from = total?.end ?? 0;
  for (const next of counts.slice(position + 1, position + 1 + most)) {
    const between = line.text.slice(from, next.start);
    if (total === undefined || next.unit !== total.unit || next.value > total.value) break;
    if (stop.test(between)) break;
    row.push(next);
    from = next.end;
  }
  return row;
}

/** What a rate is of: the verb in its name, and in the clause of the count that it is made from. */
const achieved: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:通过|合格|及格)率$/u, /合格|通过|及格/u],
  [/整改(?:完成)?率$/u, /(?:完成整改|整改完成|整改到位|已整改)/u],
  [/(?:办结|审结|结案)率$/u, /(?:办结|审结|结案)/u],
  [/纠错率$/u, /(?:撤销|纠正|纠错|确认违法)/u],
  [/(?:任务数?|总数)(?:（[^）]*）)?的$/u, /完成/u],
  [/覆盖率$/u, /有监管行为/u],
];

/** A rate against two counts before it in its sentence, or a whole in the sentence before. */
function rateChecks(sentence: Sentence, before: Sentence | undefined): readonly ArithmeticCheck[] {
  return sentence.rates.flatMap((rate) => {
    const check = rateCheck({ sentence, before: undefined, rate });
    if (check !== undefined || before === undefined) return check === undefined ? [] : [check];
    // A whole from the sentence before may be another whole: it confirms, and contradicts nothing.
    const wider = rateCheck({ sentence, before, rate });
    return wider?.holds ? [wider] : [];
  });
}

function rateCheck({
  sentence,
  before,
  rate,
}: {
  sentence: Sentence;
  before: Sentence | undefined;
  rate: Quantity;
}): ArithmeticCheck | undefined {
  const { text, anchor } = sentence.line;
  const name = text
    .slice(Math.max(sentence.range.start, rate.start - 24), rate.start)
    .replace(/(?:达到|[为达约是：至])$/u, '');
  const done = achieved.find(([pattern]) => pattern.test(name))?.[1];
  if (done === undefined) return undefined;
  const counts = [...(before?.counts.slice(-most) ?? []), ...sentence.counts]
    .filter(({ end }) => end <= rate.start)
    .slice(-most);
  const part = counts.findLast(
    (count) =>
      done.test(clauseOf(text, count)) && wholesFor(count, counts, sentence.range.start).length > 0,
  );
  const wholes = part === undefined ? [] : wholesFor(part, counts, sentence.range.start);
  const [nearest] = wholes;
  if (part === undefined || nearest === undefined) return undefined;
  const decimals = (/\.(\d+)/u.exec(text.slice(rate.digits.start, rate.digits.end))?.[1] ?? '')
    .length;
  const whole =
    wholes.find((each) => agrees(part.value / each.value, rate.value, decimals)) ?? nearest;
  const share = (part.value / whole.value) * 100;
  return {
    anchor,
    kind: 'rate',
    expression: `${plain(part.value)}/${plain(whole.value)}=${plain(rate.value)}%`,
    holds: agrees(share / 100, rate.value, decimals),
    result: `${share.toFixed(Math.max(1, decimals))}%`,
    claimed: { start: rate.start, end: rate.end },
  };
}

/** Counts before the part, or in the rate's sentence behind it, of the same sort and not smaller. */
function wholesFor(
  part: Quantity,
  counts: readonly Quantity[],
  sentenceStart: number,
): readonly Quantity[] {
  const same = counts.filter(
    (each) =>
      each !== part &&
      sortOf(each.unit) === sortOf(part.unit) &&
      each.value >= part.value &&
      !each.approx,
  );
  const nearFirst = same.toSorted((a, b) => b.start - a.start);
  const inSentence = nearFirst.filter(({ start }) => start >= sentenceStart);
  return [...inSentence, ...nearFirst.filter(({ start }) => start < sentenceStart)];
}

/** The clause that a count stands in, up to the count and a little behind it. */
function clauseOf(text: string, { start, end }: Quantity): string {
  const before =
    text
      .slice(Math.max(0, start - 30), start)
      .split(/[，；。：]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 12).split(/[，；。：]/u)[0] ?? '';
  return before + after;
}

/** 名, 人 and 人次 count persons; 件, 宗 and 起 count cases. */
function sortOf(unit: string): string {
  if (/^(?:名|人|人次|位)$/u.test(unit)) return '人';
  if (/^(?:件|宗|起|例)$/u.test(unit)) return '件';
  return unit;
}

/** Half a unit of the last printed place is rounding; one whole unit lets truncation pass too. */
function agrees(share: number, percent: number, decimals: number): boolean {
  return Math.abs(share * 100 - percent) < 10 ** -decimals;
}

/** 1e4 for a number printed in 万, so that the expression shows what is printed. */
function scaleOf(text: string, { digits, value }: Quantity): number {
  const printed = Number(text.slice(digits.start, digits.end).replaceAll(',', ''));
  return Number.isFinite(printed) && printed > 0 ? value / printed : 1;
}

function plain(value: number): string {
  return String(rounded(value));
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
