import type { Quantity } from '#annotate/quantity.ts';
import { type ArithmeticCheck, plain } from './arithmetic-check.ts';
import { type CountedSentence, most } from './counted-sentence.ts';

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
export function rateChecks(
  sentence: CountedSentence,
  before: CountedSentence | undefined,
): readonly ArithmeticCheck[] {
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
  sentence: CountedSentence;
  before: CountedSentence | undefined;
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
      each.bound === undefined,
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
