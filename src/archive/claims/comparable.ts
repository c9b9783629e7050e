import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import { comparableAmong } from './comparable-among.ts';
import { identityOf } from './figure-identity.ts';
import {
  differingParts,
  type FigureIdentity,
  partLabelsOf,
  unknownParts,
} from './identity-parts.ts';

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

/** Puts the figures of an indicator beside one another, as {@link comparableAmong} lets them be. */
export function comparisonOf(found: readonly InReport<FigureMention>[]): FigureComparison {
  const values = found.map((value) => ({ ...value, identity: identityOf(value) }));
  const comparable = comparableAmong(
    values.map((figure) => ({
      of: figure.report.id,
      value: figure.mention.value,
      identity: figure.identity,
      figure,
    })),
  ).map(({ figure }) => figure);
  const chosen = new Set<FigureValue>(comparable);
  const [usual] = comparable;
  return {
    comparable,
    values: values.map((value) =>
      chosen.has(value) ? value : { ...value, apart: apartnessOf(value, usual) },
    ),
  };
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
