import { type BodyId, bodyIdOf } from '#model/body-id.ts';
import { seriesDiffUrl } from '#model/permalink.ts';

/** Two reports of a body, for a page that holds one against the other. */
export interface YearPair<Report> {
  readonly body: BodyId;
  readonly before: Report;
  readonly after: Report;
}

/**
 * Each two reports of a body whose comparison has a page: they follow one another, or they did when
 * it was published.
 */
export function yearPairsOf<Report extends { readonly id: string; readonly year: number }>(
  reports: readonly Report[],
  isPublished: (address: string) => boolean,
): readonly YearPair<Report>[] {
  return [...Map.groupBy(reports, ({ id }) => bodyIdOf(id))].flatMap(([body, own]) => {
    const inTime = [...own].sort((a, b) => a.year - b.year);
    return inTime.flatMap((after, at) =>
      inTime.slice(0, at).flatMap((before, earlier) => {
        const isKept =
          earlier === at - 1 || isPublished(seriesDiffUrl(body, before.year, after.year));
        return isKept ? [{ body, before, after }] : [];
      }),
    );
  });
}
