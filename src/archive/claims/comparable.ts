import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import {
  differingParts,
  type FigureIdentity,
  type IdentityPart,
  identityOf,
  identityParts,
  unknownParts,
} from './figure-identity.ts';

/** A figure, and what sets it apart from those that may be compared. */
export interface FigureValue extends InReport<FigureMention> {
  readonly identity: FigureIdentity;
  /** Why it may not be compared with others, in words for readers. Absent when it may. */
  readonly apart?: string;
}

/** What may be said of the figures of one indicator. */
export interface FigureComparison {
  /** In the order given. */
  readonly values: readonly FigureValue[];
  /** Those whose identities are wholly known and equal, one of a report and of two at least; or none. */
  readonly comparable: readonly FigureValue[];
}

/**
 * Which figures of an indicator may be compared: those of different reports whose every part is
 * known and equal. A blank is not equal to a blank, and of a report that gives two numbers for the
 * same neither counts.
 */
export function comparisonOf(found: readonly InReport<FigureMention>[]): FigureComparison {
  const values = found.map((value) => ({ ...value, identity: identityOf(value) }));
  const comparable = largestSetOf(values);
  const chosen = new Set(comparable);
  const [usual] = comparable;
  return {
    comparable,
    values: values.map((value) =>
      chosen.has(value) ? value : { ...value, apart: apartnessOf(value, usual) },
    ),
  };
}

function largestSetOf(values: readonly FigureValue[]): readonly FigureValue[] {
  const known = values.filter(
    ({ mention, identity }) => mention.value !== undefined && unknownParts(identity).length === 0,
  );
  const sets = [...Map.groupBy(known, ({ identity }) => JSON.stringify(identity)).values()]
    .map(oneOfEachReport)
    .filter((set) => set.length > 1)
    .sort((a, b) => b.length - a.length);
  return sets[0] ?? [];
}

function oneOfEachReport(values: readonly FigureValue[]): readonly FigureValue[] {
  return [...Map.groupBy(values, ({ report }) => report.id).values()].flatMap((ofReport) => {
    const [first] = ofReport;
    const isOne = ofReport.every(({ mention }) => mention.value === first?.mention.value);
    return isOne && first !== undefined ? [first] : [];
  });
}

function apartnessOf({ mention, identity }: FigureValue, usual: FigureValue | undefined): string {
  if (mention.value === undefined) return '读不出数值';
  const unknown = unknownParts(identity);
  const differing = usual === undefined ? [] : differingParts(identity, usual.identity);
  const reasons = [
    ...(unknown.length > 0 ? [`${partLabelsOf(unknown)}未写明`] : []),
    ...(differing.length > 0 ? [`${partLabelsOf(differing)}不同`] : []),
  ];
  return reasons.length > 0 ? reasons.join('，') : '没有另一份报告的数各项都与它相同';
}

/** What is not known of figures, and what is known and differs among them, over all of them. */
export function obstaclesAmong(values: readonly FigureValue[]): {
  readonly unknown: readonly { readonly part: IdentityPart; readonly count: number }[];
  readonly differing: readonly IdentityPart[];
} {
  const parts = Object.keys(identityParts) as readonly IdentityPart[];
  return {
    unknown: parts.flatMap((part) => {
      const count = values.filter(({ identity }) => identity[part] === undefined).length;
      return count === 0 ? [] : [{ part, count }];
    }),
    differing: parts.filter(
      (part) => new Set(values.flatMap(({ identity }) => identity[part] ?? [])).size > 1,
    ),
  };
}

/** Parts by the names that readers see. */
export function partLabelsOf(parts: readonly IdentityPart[]): string {
  return parts.map((part) => identityParts[part]).join('、');
}
