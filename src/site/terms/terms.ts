import type { ExcerptPiece } from '#archive/mentions/excerpt.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { concordanceOf, type TermEntry, type TermUse } from '#archive/terms/concordance.ts';
import { type TermPlace, type TermTable, termTableOf } from '#archive/terms/term-table.ts';
import type { Anchor } from '#model/anchor.ts';
import { loadArchive } from '#site/build/archive.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { reportsInTime } from '#site/build/reports-in-time.ts';

/** A term with its uses and their counts. */
export interface TermPage extends TermEntry {
  readonly table: TermTable;
  /** Uses by report, newest year first; of a common term only the first so many. */
  readonly shown: readonly TermLines[];
  /** Uses in `shown`. */
  readonly shownCount: number;
}

/** The sentences of one report that use a term, each once, with every use marked. */
export interface TermLines {
  readonly report: ReportSummary;
  readonly count: number;
  readonly lines: readonly {
    readonly anchor: Anchor;
    readonly pieces: readonly ExcerptPiece[];
  }[];
}

/** Lines of a concordance on one page. */
const most = 300;

/** Every term that the archive explains, in the order of `terms.yaml`. */
export const loadTerms = onceABuild(async (): Promise<readonly TermPage[]> => {
  const { reports } = await loadArchive();
  const entries = concordanceOf(await reportsInTime(), currentContent().tables.terms);
  return entries.map((entry) => {
    const table = termTableOf(entry, reports);
    const shown = firstOf(table.places);
    const shownCount = shown.reduce((sum, { uses }) => sum + uses.length, 0);
    return { ...entry, table, shown: shown.map(termLinesOf), shownCount };
  });
});

function termLinesOf({ report, uses }: TermPlace): TermLines {
  const sentences = Map.groupBy(
    uses,
    ({ anchor, start, before }) => `${anchor} ${start - before.length}`,
  );
  return {
    report,
    count: uses.length,
    lines: [...sentences.values()].flatMap((inSentence) => {
      const [first] = inSentence;
      return first === undefined ? [] : [{ anchor: first.anchor, pieces: piecesOf(inSentence) }];
    }),
  };
}

/** A sentence cut at each of its uses. */
function piecesOf(uses: readonly TermUse[]): readonly ExcerptPiece[] {
  return uses.flatMap(({ before, words, after, end }, position) => {
    const next = uses[position + 1];
    const between = next === undefined ? after : after.slice(0, next.start - end);
    return [
      ...(position === 0 ? [{ text: before, isMarked: false }] : []),
      { text: words, isMarked: true },
      { text: between, isMarked: false },
    ];
  });
}

/** Whole reports, until the page is full. */
function firstOf(places: readonly TermPlace[]): readonly TermPlace[] {
  let count = 0;
  return places.filter(({ uses }) => {
    const isShown = count < most;
    count += uses.length;
    return isShown;
  });
}
