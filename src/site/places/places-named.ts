import { reportCountOf } from '#archive/mentions/in-report.ts';
import type { Anchor } from '#model/anchor.ts';
import { placeUrl } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';
import type { Whole } from '#site/build/whole.ts';
import { type ConcordanceReport, concordanceOf } from '#site/mentions/concordance.ts';

/** A place that a report names, and where. */
export interface PlaceNamed {
  readonly name: string;
  /** Absent where the archive has no page for the place. */
  readonly href?: string;
  readonly count: number;
  /** Where it is named first. */
  readonly first: Anchor;
}

/** The other places that a report names, in the order in which they come first. */
export function placesNamedIn(id: ReportId, { archive, across }: Whole): readonly PlaceNamed[] {
  const mentions = across.mentions.get(id)?.places ?? [];
  return [...Map.groupBy(mentions, ({ place }) => place)].flatMap(([code, named]) => {
    const [first] = named;
    if (first === undefined) return [];
    const href = archive.places.has(code) ? placeUrl(code) : undefined;
    return { name: first.words, ...(href && { href }), count: named.length, first: first.anchor };
  });
}

/** Where other reports name a place. */
export interface PlaceInReports {
  readonly reports: number;
  readonly mentions: number;
  /** Of the newest reports, at most {@link mostShown}. */
  readonly shown: readonly ConcordanceReport[];
}

const mostShown = 30;

/** The sentences of other places' reports that name a place. */
export function placeInReports(code: string, { archive, across }: Whole): PlaceInReports {
  const named = across.placesNamed.get(code) ?? [];
  return {
    reports: reportCountOf(named),
    mentions: named.length,
    shown: concordanceOf(named, archive).slice(0, mostShown),
  };
}
