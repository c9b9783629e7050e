import type { ReportContents } from '#archive/report-summary.ts';
import { editorialStateLabels, editorialStates, readersOf } from '#model/history.ts';
import { compareText } from '#model/order.ts';
import { type Regions, regionsAbove } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';
import { type QueuedPage, queueStateLabels } from './queue.ts';

/** All that is on the editors' desk, and what has left it. */
export interface Desk {
  readonly queue: readonly QueuedPage[];
  readonly reports: readonly ReportContents[];
  readonly unsound: readonly ReportId[];
}

/** A report that waits, with the step that it waits behind. */
export interface WaitingReport {
  readonly id: ReportId;
  readonly title: string;
  /** The day of its last step, if one was written down. */
  readonly since?: string;
  readonly readers: readonly string[];
}

/** What is to be done next, oldest first. */
export interface DeskTasks {
  /** Places and years of which no page was found yet. */
  readonly find: readonly QueuedPage[];
  readonly import: readonly QueuedPage[];
  /** Reports with errors. */
  readonly mend: readonly ReportId[];
  readonly read: readonly WaitingReport[];
  readonly readAgain: readonly WaitingReport[];
  readonly publish: readonly WaitingReport[];
}

/** What is next, for everybody or for one person: what others have taken or she has read is not hers. */
export function deskTasksOf({ queue, reports, unsound }: Desk, who?: string): DeskTasks {
  const wanted = queue.filter(
    (page) => page.state === 'wanted' && (who === undefined || (page.who ?? who) === who),
  );
  const waiting = reports
    .filter(({ unpublished }) => unpublished === 'draft' || unpublished === 'read')
    .map(waitingReportOf)
    .sort((a, b) => compareText(a.since ?? '', b.since ?? '') || compareText(a.id, b.id));
  return {
    find: wanted.filter(({ page }) => page === undefined),
    import: wanted.filter(({ page }) => page !== undefined),
    mend: unsound,
    read: waiting.filter(({ readers }) => readers.length === 0),
    readAgain: waiting.filter(
      ({ readers }) => readers.length === 1 && (who === undefined || !readers.includes(who)),
    ),
    publish: waiting.filter(({ readers }) => readers.length > 1),
  };
}

function waitingReportOf({ id, title, steps = [] }: ReportContents): WaitingReport {
  const since = steps.at(-1)?.on;
  return { id, title, ...(since !== undefined && { since }), readers: readersOf(steps) };
}

/** How many there are in one state. */
export interface DeskCount {
  readonly label: string;
  readonly count: number;
  /** The day since which the one that has waited longest waits. */
  readonly oldest?: string;
}

/** The numbers of the whole desk, and of each province that has anything on it. */
export interface DeskNumbers {
  readonly states: readonly DeskCount[];
  readonly provinces: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

const counted = ['wanted', 'refused', ...editorialStates] as const;
const labels = { ...queueStateLabels, ...editorialStateLabels };

interface Counted {
  readonly state: (typeof counted)[number];
  readonly place?: string | undefined;
  readonly since?: string | undefined;
}

/** Counts all that is on the desk by state and by province. */
export function deskNumbersOf({ queue, reports }: Desk, regions: Regions): DeskNumbers {
  const things: readonly Counted[] = [
    ...queue.flatMap(({ state, place }) => (state === 'imported' ? [] : [{ state, place }])),
    ...reports.map(({ unpublished, region, steps, added }) => ({
      state: unpublished ?? ('published' as const),
      place: region,
      since: unpublished === undefined ? added : steps?.at(-1)?.on,
    })),
  ];
  const provinces = Map.groupBy(things, ({ place }) => provinceOf(place, regions));
  return {
    states: counted.map((state) => {
      const own = things.filter((thing) => thing.state === state);
      const [oldest] = own.flatMap(({ since }) => since ?? []).sort();
      return { label: labels[state], count: own.length, ...(oldest !== undefined && { oldest }) };
    }),
    provinces: [...provinces]
      .sort(([a], [b]) => compareText(a, b))
      .map(([code, own]) => ({
        name: regions.byCode.get(code)?.at(-1)?.name ?? '没有写明地方',
        counts: counted.map((state) => own.filter((thing) => thing.state === state).length),
      })),
  };
}

function provinceOf(place: string | undefined, regions: Regions): string {
  return place === undefined ? '' : (regionsAbove(regions, place)[0]?.code ?? place);
}
