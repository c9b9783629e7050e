import { concordanceOf, type TermEntry } from '../../archive/terms/concordance.ts';
import { readTerms } from '../../archive/terms/read-terms.ts';
import { type TermPlace, type TermTable, termTableOf } from '../../archive/terms/term-table.ts';
import { loadArchive } from './archive.ts';
import { onceABuild } from './once-a-build.ts';
import { reportsInTime } from './reuse.ts';

/** A term with its uses and their counts. */
export interface TermPage extends TermEntry {
  readonly table: TermTable;
  /** Uses by report, newest year first; of a common term only the first so many. */
  readonly shown: readonly TermPlace[];
  /** Uses in `shown`. */
  readonly shownCount: number;
}

/** Lines of a concordance on one page. */
const most = 300;

/** Every term that the archive explains, in the order of `terms.yaml`. */
export const loadTerms = onceABuild(async (): Promise<readonly TermPage[]> => {
  const { reports } = await loadArchive();
  const entries = concordanceOf(await reportsInTime(), readTerms(process.cwd()));
  return entries.map((entry) => {
    const table = termTableOf(entry, reports);
    const shown = firstOf(table.places);
    const shownCount = shown.reduce((sum, { uses }) => sum + uses.length, 0);
    return { ...entry, table, shown, shownCount };
  });
});

/** Whole reports, until the page is full. */
function firstOf(places: readonly TermPlace[]): readonly TermPlace[] {
  let count = 0;
  return places.filter(({ uses }) => {
    const isShown = count < most;
    count += uses.length;
    return isShown;
  });
}
