import type { Figures } from '#archive/figures/indicator-entry.ts';
import { indicatorWayOf } from '#archive/figures/indicator-way.ts';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import { type Across, allMentions, type InReport } from '#archive/mentions/in-report.ts';

/** A figure that claims the whole: 100%. */
export interface FullRate extends InReport<FigureMention> {
  readonly name: string;
  /** Where its indicator is shown. */
  readonly way: string;
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
      return entry === undefined
        ? []
        : [{ ...value, name: entry.indicator.name, way: indicatorWayOf(entry) }];
    });
}
