import type { AcrossArchive } from '#archive/across.ts';
import type { Contradiction } from '#archive/claims/contradictions.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { CheckMention } from '#archive/mentions/report-mentions.ts';
import type { Regions } from '#model/region.ts';
import { type TurnedPage, withTurns } from '#site/ui/page-turns.ts';
import { type PageOf, pagesBySize } from '#site/ui/pages-of.ts';

/** What the pages of sums done again list: a sum, or two numbers that do not agree. */
export type CheckedEntry =
  | { readonly kind: 'failed' | 'held'; readonly check: InReport<CheckMention> }
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction };

/** Sentences of one page: one of a sum, two of a contradiction. */
const mostSentences = 150;

/** All pages: sums that do not come out, then what does not agree, then sums that come out. */
export function checksPagesOf(
  { checks, contradictions }: AcrossArchive,
  regions: Regions,
): readonly TurnedPage<CheckedEntry>[] {
  const entries: readonly CheckedEntry[] = [
    ...checks.failed.map((check) => ({ kind: 'failed' as const, check })),
    ...contradictions.map((contradiction) => ({ kind: 'contradiction' as const, contradiction })),
    ...checks.held.map((check) => ({ kind: 'held' as const, check })),
  ];
  const sizeOf = ({ kind }: CheckedEntry) => (kind === 'contradiction' ? 2 : 1);
  return withTurns(pagesBySize(entries, { most: mostSentences, sizeOf }), {
    reportOf: (entry) =>
      entry.kind === 'contradiction' ? entry.contradiction.one.report : entry.check.report,
    regions,
  });
}

/** How many there are of each on all pages. */
export function checkCountsOf({ checks: { failed, held }, contradictions }: AcrossArchive) {
  return { failed: failed.length, held: held.length, contradictions: contradictions.length };
}

/** What one page lists, each kind by itself. */
export function checksOnPage({ items }: PageOf<CheckedEntry>) {
  const checksThat = (kind: 'failed' | 'held') =>
    items.flatMap((entry) => (entry.kind === kind ? [entry.check] : []));
  return {
    failed: checksThat('failed'),
    held: checksThat('held'),
    contradictions: items.flatMap((entry) =>
      entry.kind === 'contradiction' ? [entry.contradiction] : [],
    ),
  };
}
