import type { ReuseShare } from '#archive/reuse/reuse-share.ts';
import { isPrintRemark } from '#model/annotation.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';

/** The kinds of marks that a reader can have shown in a report's text, as the address names them. */
export const markKinds = ['print', 'figures', 'works', 'topics', 'shared'] as const;
export type MarkKind = (typeof markKinds)[number];

export const markKindLabels: Readonly<Record<MarkKind, string>> = {
  print: '校勘',
  figures: '数字',
  works: '引用',
  topics: '主题',
  shared: '与别处相近',
};

/** A kind with how much there is of it in a report. */
export interface MarkCount {
  readonly kind: MarkKind;
  readonly count: string;
}

/** The kinds of which there is any in a report. */
export function markCountsOf(
  report: Report,
  { topics, share }: { readonly topics: number; readonly share: ReuseShare },
): readonly MarkCount[] {
  const annotations = report.sections.flatMap(linesOf).flatMap((line) => line.annotations);
  const ofKind = (kind: string) => annotations.filter((one) => one.kind === kind).length;
  const shared = share.all === 0 ? 0 : Math.round(100 * (1 - share.own / share.all));
  const counts: Readonly<Record<MarkKind, number>> = {
    print: annotations.filter(isPrintRemark).length,
    figures: ofKind('figure'),
    works: ofKind('cite'),
    topics,
    shared,
  };
  return markKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ kind, count: `${counts[kind]}${kind === 'shared' ? '%' : ''}` }));
}
