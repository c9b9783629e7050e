import { restoreFullWidth } from '#chinese/width.ts';
import type { PrintedTitle } from '#importer/cut/titles.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import { type Guess, given, sureEnough } from './guess.ts';
import type { ImportOptions } from './import-options.ts';
import { lastName } from './place-names.ts';

/** The report's title as the page prints it, in full width. */
export function printedTitleOf({ parts, page }: FactSources): string | undefined {
  const own = parts.title;
  if (own !== undefined) return own.text === '' ? undefined : widened(own);
  const other = parts.pageTitles.at(-1)?.text ?? page.title;
  return other === undefined ? undefined : restoreFullWidth(other);
}

/** Line by line, as the check against the source does it. */
function widened({ lines, text }: PrintedTitle): string {
  const printed = lines.map(({ line }) => withoutBlanks(restoreFullWidth(line.text)));
  const characters = Array.from(printed.join(''));
  let at = 0;
  return text.replace(/\S/gu, () => characters[at++] ?? '');
}

/** The title of the draft: the printed one, or one that is made of who reports on which year. */
export function draftTitleOf(
  { options }: FactSources,
  { title, issuers, place, year }: Found<'title' | 'issuers' | 'place' | 'year'>,
): Guess {
  if (title !== undefined) return printedGuess(title, options);
  if (options.title !== undefined) return given('title', options.title);
  const names = issuers.map(({ value }) => value).join(' ');
  const name = names || (place.guess ? lastName(options.regions, place.guess.value) : '');
  const value = `${name}${year === undefined ? '' : `${year.value}年度`}${options.charter.kind.title}`;
  const isStated = options.issuers !== undefined || options.region !== undefined;
  const confidence = isStated ? sureEnough : 0.4;
  const why = '原页没有标题，按机关和年份拟定';
  return { field: 'title', value, basis: 'text', confidence, why };
}

/** A title that is on something near to the subject is for an editor to judge. */
function printedGuess(value: string, options: ImportOptions): Guess {
  const { doubtful } = options.charter.pages;
  const isNear = doubtful !== undefined && new RegExp(doubtful, 'u').test(value);
  const confidence = isNear && options.title === undefined ? 0.7 : 0.97;
  return { field: 'title', value, basis: 'printed', confidence, why: '正文之上所印的标题' };
}
