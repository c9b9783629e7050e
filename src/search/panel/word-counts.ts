import { anyOf } from '#search/client/combined-cursors.ts';
import { type PlannedTerm, planQuery, termCursor } from '#search/client/query-plan.ts';
import { readDocument, readReports } from '#search/client/read-pieces.ts';
import type { SectionCursor } from '#search/client/section-cursor.ts';
import type { StoredIndex } from '#search/client/stored-index.ts';
import { reportNumbers } from '#search/client/tally.ts';
import { verifiedCursor } from '#search/client/verified-cursor.ts';
import { sectionsIn } from '#search/client/walk.ts';
import { normalise } from '#search/shared/normalise.ts';
import { printedLine } from '#search/shared/printed-line.ts';
import type { StoredDocument } from '#search/shared/text-record.ts';

/** How often each report has a word; by number of the report in the index. */
export interface WordCounts {
  /** Occurrences. */
  readonly count: Uint32Array;
  /** Sections that have it, the head of the report among them. */
  readonly sections: Uint32Array;
}

/** Counts the words together in all reports; what was read is forgotten. */
export async function wordCounts(
  index: StoredIndex,
  words: readonly string[],
): Promise<WordCounts> {
  const brief = { ...index, kept: new Map() };
  const terms = words.map((text) => ({ kind: 'word', text }) as const);
  const table = await readReports(brief);
  const { clauses } = await planQuery(brief, { clauses: [{ terms, excluded: false }] });
  const cursors = clauses.flatMap((clause) => clause.terms.map((term) => cursorOf(brief, term)));
  const occurrences: number[] = [];
  const found = await sectionsIn(anyOf(cursors), {
    scope: { ranges: [{ start: 0, end: index.meta.sections }] },
    visit: (cursor) => occurrences.push(cursor.count()),
  });
  const count = new Uint32Array(table.place.length);
  const sections = new Uint32Array(table.place.length);
  for (const [at, report] of reportNumbers(table, found).entries()) {
    count[report] = (count[report] ?? 0) + (occurrences[at] ?? 0);
    sections[report] = (sections[report] ?? 0) + 1;
  }
  return { count, sections };
}

/** Of a single character the index counts corrected lines twice, so that the texts are counted. */
function cursorOf(index: StoredIndex, planned: PlannedTerm): SectionCursor {
  const { term } = planned;
  const found = termCursor(planned, { index, reach: 'all' });
  if (term.kind !== 'word' || term.phrase.length > 1) return found;
  const verify = async (section: number): Promise<number> =>
    occurrencesIn(await readDocument({ ...index, kept: new Map() }, section), term.phrase);
  return verifiedCursor(found, { reach: 'all', verify });
}

/** How often a text has a character as it reads; only if never, as it is printed. */
function occurrencesIn({ lines, folds }: StoredDocument, character: string): number {
  const countOf = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + normalise(text, folds).text.split(character).length - 1, 0);
  const printed = lines.filter((line) => line.printed !== undefined);
  return (
    countOf(lines.map(({ text }) => text)) || countOf(printed.map((line) => printedLine(line).text))
  );
}
