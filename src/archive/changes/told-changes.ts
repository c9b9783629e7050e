import type { ReportSummary } from '#archive/report-summary.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { ArchiveChange } from './changes.ts';

/** A change as readers are told it: reports of one body that came in on one day are told in one line. */
export type ToldChange =
  | Exclude<ArchiveChange, { kind: 'added' }>
  | { readonly kind: 'added'; readonly on: string; readonly reports: readonly ReportSummary[] };

/** What happened of one kind on one day. */
export interface DayOfChanges {
  readonly on: string;
  readonly kind: ArchiveChange['kind'];
  readonly changes: readonly ToldChange[];
}

/** The same changes in the same order, those that came in together told together. */
export function toldChangesOf(changes: readonly ArchiveChange[]): readonly ToldChange[] {
  const groups = Map.groupBy(changes, (change) =>
    change.kind === 'added' ? `${change.on} ${bodyIdOf(change.report.id)}` : change,
  );
  return [...groups.values()].flatMap((group): readonly ToldChange[] => {
    const reports = group.flatMap((one) => (one.kind === 'added' ? [one.report] : []));
    const [first] = group;
    if (first === undefined) return [];
    return first.kind === 'added' ? [{ kind: 'added', on: first.on, reports }] : [first];
  });
}

/** Changes that follow one another, by day and kind. */
export function daysOfChanges(changes: readonly ToldChange[]): readonly DayOfChanges[] {
  const days: { on: string; kind: ArchiveChange['kind']; changes: ToldChange[] }[] = [];
  for (const change of changes) {
    const last = days.at(-1);
    if (last?.on === change.on && last.kind === change.kind) last.changes.push(change);
    else days.push({ on: change.on, kind: change.kind, changes: [change] });
  }
  return days;
}
