import type { AcrossArchive } from '#archive/across.ts';
import type { Anchor } from '#model/anchor.ts';
import { workUrl } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';
import type { SectionPathOf } from './section-path.ts';

/** A work that a report cites, and where. */
export interface CitedWork {
  readonly title: string;
  readonly href: string;
  /** A place a section, called by the numbers above it. */
  readonly places: readonly { readonly anchor: Anchor; readonly path: string }[];
}

/** The works that a report cites, in the order in which they come first. */
export function citedWorksIn(
  id: ReportId,
  { mentions, works }: AcrossArchive,
  pathOf: SectionPathOf,
): readonly CitedWork[] {
  const cited = Map.groupBy(mentions.get(id)?.citations ?? [], ({ work }) => work);
  return [...cited].flatMap(([work, own]) => {
    const entry = works.byId.get(work);
    if (entry === undefined) return [];
    const bySection = new Map(own.toReversed().map((each) => [each.section, each.anchor]));
    const places = [...bySection].toReversed().map(([section, anchor]) => ({
      anchor,
      path: pathOf(section).join(''),
    }));
    return [{ title: entry.work.title, href: workUrl(work), places }];
  });
}
