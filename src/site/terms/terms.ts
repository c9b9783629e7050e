import type { InReport } from '#archive/mentions/in-report.ts';
import { keptTermUses } from '#archive/store/kept-term-uses.ts';
import { type TermPlace, type TermTable, termTableOf } from '#archive/terms/term-table.ts';
import type { TermEntry, TermUse } from '#archive/terms/term-uses.ts';
import { earliestFirst } from '#model/chronology.ts';
import { loadArchive } from '#site/build/archive.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';

/** A term with its uses and their counts. */
export interface TermPage extends TermEntry {
  readonly table: TermTable;
  /** Uses, those of the newest year first; of a common term only the first so many. */
  readonly shown: readonly InReport<TermUse>[];
}

/** Uses on one page. */
const most = 100;

/** Every term that the archive explains, in the order of `terms.yaml`. */
export const loadTerms = onceABuild('terms', async (): Promise<readonly TermPage[]> => {
  const { reports } = await loadArchive();
  const ids = earliestFirst(reports).map(({ id }) => id);
  const entries = keptTermUses(currentContent(), ids);
  return entries.map((entry) => {
    const table = termTableOf(entry, reports);
    return { ...entry, table, shown: firstOf(table.places) };
  });
});

/** A term as the list of all has it, and how often it is used. */
export interface ListedTerm extends Pick<TermEntry, 'term'> {
  /** Uses in all. */
  readonly count: number;
  /** Reports that use it. */
  readonly using: number;
}

/** The same without their uses, so that one more use changes one line and not a whole page of them. */
export const loadTermList = onceABuild('term-list', async (): Promise<readonly ListedTerm[]> => {
  const terms = await loadTerms();
  return terms.map(({ term, table: { count, using } }) => ({ term, count, using }));
});

/** Whole reports, until the page is full. */
function firstOf(places: readonly TermPlace[]): readonly InReport<TermUse>[] {
  const shown: InReport<TermUse>[] = [];
  for (const { report, uses } of places) {
    if (shown.length >= most) break;
    shown.push(...uses.map((mention) => ({ report, mention })));
  }
  return shown;
}
