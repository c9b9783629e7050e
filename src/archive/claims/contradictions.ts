import type { Figures } from '#archive/figures/indicator-entry.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { Bound } from '#model/bound.ts';
import type { ReportId } from '#model/report.ts';
import type { FigureValue } from './comparable.ts';
import { differingParts, type IdentityPart } from './identity-parts.ts';

/**
 * Two figures that cannot both be right if they speak of the same, which nothing that is written
 * denies: two in one report, or what a report says of last year and what last year's said itself.
 */
export interface Contradiction {
  readonly kind: 'within-report' | 'last-year';
  readonly indicator: string;
  readonly name: string;
  /** Of two in one report the first in the text; else that of last year's report. */
  readonly one: FigureValue;
  readonly other: FigureValue;
}

/** Every contradiction of the archive, by the order of the indicators. */
export function contradictionsOf({ entries }: Figures): readonly Contradiction[] {
  return entries.flatMap(({ indicator: { id, name }, values }) => {
    const totals = values.filter(isTotal);
    return [
      ...pairsWithin(totals).map((pair) => ({ kind: 'within-report' as const, ...pair })),
      ...pairsOfYears(totals).map((pair) => ({ kind: 'last-year' as const, ...pair })),
    ].map((pair) => ({ indicator: id, name, ...pair }));
  });
}

/** Contradictions by each report that one of the two figures stands in, in the order given. */
export function contradictionsByReport(
  contradictions: readonly Contradiction[],
): ReadonlyMap<ReportId, readonly Contradiction[]> {
  const inReports = contradictions.flatMap((contradiction) =>
    [...new Set([contradiction.one.report.id, contradiction.other.report.id])].map((report) => ({
      report,
      contradiction,
    })),
  );
  return new Map(
    [...Map.groupBy(inReports, ({ report }) => report)].map(([report, list]) => [
      report,
      list.map(({ contradiction }) => contradiction),
    ]),
  );
}

interface Pair {
  readonly one: FigureValue;
  readonly other: FigureValue;
}

/** Figures of different sentences: within a sentence two numbers are told apart by its grammar. */
function pairsWithin(values: readonly FigureValue[]): readonly Pair[] {
  const ofReports = [...Map.groupBy(values, ({ report }) => report.id).values()];
  return ofReports.flatMap((own) =>
    own.flatMap((one, position) =>
      own
        .slice(position + 1)
        .filter(
          (other) =>
            one.mention.sentence !== other.mention.sentence &&
            mayBeSame(one, other, []) &&
            areApart(one, other),
        )
        .map((other) => ({ one, other })),
    ),
  );
}

/** What a report calls 上年 against every number that last year's may mean; no agreement, no pair. */
function pairsOfYears(values: readonly FigureValue[]): readonly Pair[] {
  const looksBack = ({ identity }: FigureValue) => identity.period === '上年';
  const ofBody = Map.groupBy(values, ({ report }) => `${bodyIdOf(report.id)} ${report.year}`);
  return values.filter(looksBack).flatMap((other) => {
    const before = ofBody.get(`${bodyIdOf(other.report.id)} ${other.report.year - 1}`) ?? [];
    const meant = before.filter(
      (one) =>
        [undefined, '全年'].includes(one.identity.period) && mayBeSame(one, other, ['period']),
    );
    const [one] = meant;
    return one !== undefined && meant.every((each) => areApart(each, other))
      ? [{ one, other }]
      : [];
  });
}

function isTotal({ mention, identity: { extent } }: FigureValue): boolean {
  return mention.value !== undefined && extent === '总数';
}

/** Parts that tell two figures of one indicator apart. 办理 and 处理 may be two words for the same. */
const telling: readonly IdentityPart[] = ['whose', 'period', 'unit'];

/** Whether no part that is known of both denies it. Bounds are looked at by {@link areApart}. */
function mayBeSame(
  { identity: a }: FigureValue,
  { identity: b }: FigureValue,
  aside: readonly IdentityPart[],
): boolean {
  return differingParts(a, b).every((part) => !telling.includes(part) || aside.includes(part));
}

/** Whether no number fits both: 约190件 and 191件 do, 超过200件 and 191件 do not. */
function areApart({ mention: a }: FigureValue, { mention: b }: FigureValue): boolean {
  const [x, y] = [rangeOf(a.value ?? 0, a.bound), rangeOf(b.value ?? 0, b.bound)];
  return x.most < y.least || y.most < x.least;
}

/** About is read widely, as a tenth to either side: what is listed shall be one. */
function rangeOf(value: number, bound: Bound | undefined): { least: number; most: number } {
  switch (bound) {
    case undefined:
      return { least: value, most: value };
    case '≈':
      return { least: value * 0.9, most: value * 1.1 };
    case '≥':
    case '>':
      return { least: value, most: Infinity };
    case '≤':
    case '<':
      return { least: -Infinity, most: value };
  }
}
