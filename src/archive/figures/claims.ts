import { type Across, allMentions, type InReport } from '#archive/mentions/in-report.ts';
import type { CheckMention } from '#archive/mentions/report-mentions.ts';
import type { Figures, FigureValue } from './indicator-entry.ts';

/** A figure that claims the whole: 100%. */
export interface FullRate extends FigureValue {
  readonly name: string;
}

/**
 * Every figure of exactly 100%, by the order of the archive's list of reports. What it is 100% of
 * can only be read: the other counts of its sentence stand in `mention.beside`.
 */
export function fullRatesOf(across: Across, { byId }: Figures): readonly FullRate[] {
  return allMentions(across, ({ figures }) => figures)
    .filter(({ mention }) => mention.value === 100 && /^[%％]$/u.test(mention.unit))
    .flatMap((value) => {
      const entry = byId.get(value.mention.of);
      return entry === undefined ? [] : [{ ...value, name: entry.indicator.name }];
    });
}

/** Every sum that can be done again: those that do not come out first. */
export function checksOf(across: Across): {
  readonly failed: readonly InReport<CheckMention>[];
  readonly held: readonly InReport<CheckMention>[];
} {
  const checks = allMentions(across, (mentions) => mentions.checks);
  return {
    failed: checks.filter(({ mention }) => !mention.holds),
    held: checks.filter(({ mention }) => mention.holds),
  };
}
