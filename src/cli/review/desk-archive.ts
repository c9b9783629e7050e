import { bytesBelow } from '#archive/store/bytes-below.ts';
import { cached } from '#archive/store/cached.ts';
import { judgeReport } from '#archive/store/judge-report.ts';
import { type OpenedReview, openReview } from '#archive/store/open-review.ts';
import { readContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { knownOf } from '#lint/known.ts';
import type { ReportId } from '#model/report.ts';
import type { DeskTables } from './desk-page.ts';

/** A report as it stands, opened for its review; `undefined` where there is none that can be read. */
export function reviewAt(root: string, id: ReportId): OpenedReview | undefined {
  return openReview(id, { read: bytesBelow(root), authorities: readTables(root) });
}

/** What the page of a report says besides, lint's findings among it. */
export function tablesAt(root: string, id: ReportId): DeskTables {
  const tables = readTables(root);
  const known = knownOf(tables, tables.regions);
  const { messages } = judgeReport(id, { read: bytesBelow(root), known, ignores: [] });
  return { ...tables, messages };
}

/**
 * Every sound report, drafts too, that with most to be decided first; how much that is, is kept until
 * a file of it changes.
 */
export function reviewsAt(root: string) {
  const content = readContent(root);
  const { tables, reports, unpublished } = content;
  if (tables === undefined) return [];
  const all = [...unpublished, ...reports];
  const reviews = all.map(({ id, title }) => ({
    id,
    title,
    undecided: cached(content, {
      name: `undecided/${id}`,
      from: [content.knownSum],
      make: (read) => openReview(id, { read, authorities: tables })?.undecided.length ?? 0,
    }),
  }));
  return reviews.sort((a, b) => b.undecided - a.undecided);
}
