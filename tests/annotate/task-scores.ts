import { arithmeticChecksOf, arithmeticOf } from '#annotate/arithmetic.ts';
import { citationFindingsOf } from '#annotate/citations.ts';
import { damageOf } from '#annotate/damage.ts';
import { figuresOf } from '#annotate/figures.ts';
import { quantitiesOf } from '#annotate/numbers.ts';
import type { Proposal } from '#annotate/proposal.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { statutoryPartsOf } from '#annotate/statutory-part.ts';
import { titleMisprintsOf } from '#annotate/title-misprints.ts';
import { topicsOf } from '#annotate/topics.ts';
import { readTables } from '#archive/store/read-tables.ts';
import type { Indicator } from '#model/indicator.ts';
import type { Topic } from '#model/topic.ts';
import type { Work } from '#model/work.ts';
import citations from '#tests/ground-truth/citations.json' with { type: 'json' };
import defects from '#tests/ground-truth/defects.json' with { type: 'json' };
import indicatorTruth from '#tests/ground-truth/indicators.json' with { type: 'json' };
import outlines from '#tests/ground-truth/outlines.json' with { type: 'json' };
import parts from '#tests/ground-truth/statutory-parts.json' with { type: 'json' };
import topicTruth from '#tests/ground-truth/topics.json' with { type: 'json' };
import { type Score, scoreOf } from './score.ts';
import { type SeedId, type SeedReport, seedReport } from './seed-report.ts';

/** Mentions of works: same words, same work. */
export function citationScore(seed: SeedId, works: readonly Work[]): Score {
  const { report, offsetOf } = seedReport(seed);
  return scoreOf(
    citationFindingsOf(report, works).proposals.map((proposal) => {
      const { start, end } = inCapture(proposal, offsetOf);
      return `${seed} ${start}–${end} ${proposal.annotation.work}`;
    }),
    citations.mentions
      .filter((mention) => mention.report === seed)
      .map(({ start, end, work }) => `${seed} ${start}–${end} ${work}`),
  );
}

/** What the ground truth calls a number that says how many or how much. */
const measureClasses = new Set([
  ...['count', 'staff', 'rate', 'money', 'duration', 'concentration'],
  ...['index', 'target', 'threshold', 'rank'],
]);

/**
 * Numbers that measure: same digits, same value, same unit. Of the counts in Chinese numerals only
 * those that are a numeral with its unit are asked for (两次, 四个领域), not phrases such as 全省首个.
 */
export function quantityScore(seed: SeedId): Score {
  const { report, offsetOf } = seedReport(seed);
  const found = reportLinesOf(report).flatMap((line) =>
    quantitiesOf(line.text)
      .filter(({ use }) => use === 'measure' || use === 'rank')
      .map(({ digits, value, unit }) => ({
        start: digits.start + (offsetOf.get(line.anchor) ?? 0),
        end: digits.end + (offsetOf.get(line.anchor) ?? 0),
        value,
        unit: value === 0 ? '' : unit,
      })),
  );
  const phrases = numbersOf(seed).filter(({ n }) => n === null);
  const labelled = new Set(numbersOf(seed).flatMap(({ n, start }) => (n === null ? [] : [start])));
  const inPhrases = found.filter(
    (number) => !labelled.has(number.start) && phrases.some((phrase) => contains(phrase, number)),
  );
  return scoreOf(
    found.filter((number) => !inPhrases.includes(number)).map(keyOf),
    numbersOf(seed)
      .filter(({ n, cls, section }) => n !== null && measureClasses.has(cls) && section !== null)
      .map(({ start, end, value, multiplier, unit }) =>
        keyOf({
          start,
          end,
          value: Number(((value ?? 0) * multiplier).toPrecision(12)),
          unit: unit
            .replace(/^[万亿]?余?/u, '')
            .replace('(', '（')
            .replace(')', '）'),
        }),
      ),
  );

  function keyOf(number: { start: number; end: number; value: number; unit: string }): string {
    return `${seed} ${number.start}–${number.end} ${number.value}${number.unit}`;
  }
}

function numbersOf(seed: SeedId) {
  return indicatorTruth.numbers.filter(({ report }) => report === seed);
}

function contains(
  outer: { readonly start: number; readonly end: number },
  inner: { readonly start: number; readonly end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Indicators that at least two of the five reports state. */
export const comparableIndicators: ReadonlySet<string> = new Set(
  indicatorTruth.comparable.map(({ indicator }) => indicator),
);

/** Which number measures which indicator; `only` narrows both sides to some indicators. */
export function figureScore(
  seed: SeedId,
  { indicators, only }: { indicators: readonly Indicator[]; only?: ReadonlySet<string> },
): Score {
  const { report, offsetOf } = seedReport(seed);
  const truth = numbersOf(seed).filter(({ indicator }) => indicator !== null);
  const isAsked = (indicator: string) => only === undefined || only.has(indicator);
  const found = figuresOf(report, indicators).map((proposal) => {
    const range = inCapture(proposal, offsetOf);
    // A count in Chinese numerals is labelled with the whole phrase around it.
    const phrase = truth.find(
      ({ n, start, end }) => n === null && start <= range.start && range.start < end,
    );
    return { start: phrase?.start ?? range.start, of: proposal.annotation.of };
  });
  return scoreOf(
    found.filter(({ of }) => isAsked(of)).map(({ start, of }) => `${seed} ${start} ${of}`),
    truth
      .filter(({ indicator }) => isAsked(indicator ?? ''))
      .map(({ start, indicator }) => `${seed} ${start} ${indicator}`),
  );
}

/** Certain topics of sections and items, against labels by hand. */
export function topicScore(seed: SeedId, topics: readonly Topic[]): Score {
  const found = new Map(
    topicsOf(seedReport(seed).report, topics).map(({ anchor, topics: list }) => [
      anchor,
      list.filter(({ certainty }) => certainty === 'certain').map(({ topic }) => topic),
    ]),
  );
  const gold = Object.entries(topicTruth.gold).filter(([key]) => key.startsWith(`${seed}:`));
  return scoreOf(
    gold.flatMap(([key]) => (found.get(anchorOf(key)) ?? []).map((topic) => `${key} ${topic}`)),
    gold.flatMap(([key, list]) => list.map((topic) => `${key} ${topic}`)),
  );
}

/** `001:2.1.3.i2` of the ground truth is `s2-1-3-i2`. */
function anchorOf(key: string): string {
  const path = key.slice(4).replaceAll('.', '-');
  return path.startsWith('t') ? path : `s${path}`;
}

/** The statutory part of every section, none included. */
export function partScore(seed: SeedId): Score {
  const found = statutoryPartsOf(seedReport(seed).report, readTables('.').charter.parts).map(
    ({ anchor, part }) => `${seed} ${anchor} ${part}`,
  );
  const truth = Object.entries(parts[seed])
    .filter(([, part]) => part !== null)
    .map(([anchor, part]) => `${seed} ${anchor} ${part}`);
  return scoreOf(found, truth);
}

/** Proposals at least this confident are alarms; the rest are hints. */
const alarmFrom = 0.6;

/** Faults of the text that the ground truth is sure of, and alarms where it knows no fault at all. */
export interface DamageScore extends Score {
  readonly falseAlarms: number;
}

/** Damage in the report's own text; what is lost of the page around it is not asked for. */
export function damageScore(seed: SeedId, works: readonly Work[]): DamageScore {
  const { report, offsetOf } = seedReport(seed);
  const alarms = [...damageOf(report), ...titleMisprintsOf(report, works), ...arithmeticOf(report)]
    .filter(({ confidence }) => confidence >= alarmFrom)
    .map((proposal) => ({ ...inCapture(proposal, offsetOf), reason: proposal.reason }));
  const known = defects.defects.filter(
    (defect) => defect.report === seed && isInBody(seed, defect),
  );
  const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start <= b.end && a.end >= b.start;
  const sure = known.filter(({ cert }) => cert === 'high');
  const caught = sure.filter((defect) => alarms.some((alarm) => touches(alarm, defect)));
  const idle = alarms.filter((alarm) => !known.some((defect) => touches(alarm, defect)));
  return {
    found: alarms.length,
    right: caught.length,
    expected: sure.length,
    falseAlarms: idle.length,
    faults: [
      ...sure
        .filter((defect) => !caught.includes(defect))
        .map(({ id, quote }) => `- ${id} ${quote}`),
      ...idle.map(({ start, reason }) => `+ ${seed} ${start} ${reason}`),
    ],
  };
}

function isInBody(seed: SeedId, { line }: { readonly line: number }): boolean {
  return outlines[seed].zones.every(
    ({ lines: [first = 0, last = 0], zone }) =>
      line < first || line > last || !['chrome', 'page-title', 'meta', 'title'].includes(zone),
  );
}

/** Sums that the ground truth did again by hand; those across paragraphs are not asked for. */
export function arithmeticScore(seed: SeedId): Score {
  const found = arithmeticChecksOf(seedReport(seed).report).map(
    ({ expression, holds }) => `${seed} ${expression} ${holds}`,
  );
  const truth = indicatorTruth.checks
    .filter(({ report, ok, expr }) => report === seed && ok !== null && !expr.includes('L'))
    .map(({ expr, ok }) => `${seed} ${expr.replace('≈', '=')} ${ok}`);
  return scoreOf(found, truth);
}

function inCapture({ anchor, annotation }: Proposal, offsetOf: SeedReport['offsetOf']) {
  const line = offsetOf.get(anchor) ?? 0;
  return { start: line + annotation.start, end: line + annotation.end };
}
