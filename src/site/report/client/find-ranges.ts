import type { PrintedReading } from '#model/printed-text.ts';
import { parseQuery } from '#search/client/parse-query.ts';
import { isSearchable, searchableTerm } from '#search/client/searchable-term.ts';
import { matchesOf } from '#search/client/term-matches.ts';
import type { CharacterFolds } from '#search/shared/normalise.ts';
import type { SearchLine } from '#search/shared/search-document.ts';
import { rangeIn } from './report-lines.ts';

/** A place in the text of the page, and the paragraph or heading that it lies in. */
export interface LineRange {
  readonly line: HTMLElement;
  readonly range: Range;
}

/**
 * Every place in the report's text where one of the words stands that a query asks for: by the same
 * rules as the search over all reports, and with the same query language.
 */
export async function findRanges(text: HTMLElement, query: string): Promise<readonly LineRange[]> {
  const wanted = parseQuery(query, isSearchable).query?.clauses ?? [];
  const terms = wanted.filter(({ excluded }) => !excluded).flatMap((clause) => clause.terms);
  const lines = [...text.querySelectorAll<HTMLElement>('[data-text]')];
  const report = { lines: lines.map(searchLineOf), folds: new Map<string, string>() };
  const found = matchesOf(
    report,
    terms.map((term) => searchableTerm(term)),
  );
  const matches =
    found.length > 0 || !hasHan(query)
      ? found
      : matchesOf(
          report,
          await withFolds((folds) => terms.map((term) => searchableTerm(term, folds))),
        );
  return matches.flatMap(({ line: number, start, end }) => {
    const line = lines[number];
    return line ? [{ line, range: rangeIn([line], start, end) }] : [];
  });
}

function searchLineOf(line: HTMLElement): SearchLine {
  const text = line.textContent ?? '';
  const printed = printedReadingsOf(line);
  return { anchor: line.id, text, ...(printed.length > 0 && { printed }) };
}

/** What is printed where an editor has corrected the line; of corrections inside one another the outer. */
function printedReadingsOf(line: HTMLElement): readonly PrintedReading[] {
  const corrections = [...line.querySelectorAll<HTMLElement>('[data-printed]')];
  return corrections
    .filter((element) => !element.parentElement?.closest('[data-printed]'))
    .map((element) => {
      const before = document.createRange();
      before.setStart(line, 0);
      before.setEndBefore(element);
      const start = before.toString().length;
      const end = start + (element.textContent ?? '').length;
      return { start, end, text: element.dataset['printed'] ?? '' };
    });
}

/** Reads the table of traditional characters only when it may help. */
async function withFolds<T>(use: (folds: CharacterFolds) => T): Promise<T> {
  const { traditionalFolds } = await import('#chinese/traditional.ts');
  return use(traditionalFolds());
}

function hasHan(query: string): boolean {
  return /\p{Script=Han}/u.test(query);
}
