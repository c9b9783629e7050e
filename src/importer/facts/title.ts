import { restoreFullWidth } from '#chinese/width.ts';
import type { PrintedTitle } from '#importer/cut/titles.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import type { Guess } from './guess.ts';
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
  if (title !== undefined) {
    const why = '正文之上所印的标题';
    return { field: 'title', value: title, basis: 'printed', confidence: 0.97, why };
  }
  const names = issuers.map(({ value }) => value).join(' ');
  const name = names || (place.guess ? lastName(options.regions, place.guess.value) : '');
  const value = `${name}${year === undefined ? '' : `${year.value}年度`}法治政府建设情况报告`;
  const why = '原页没有标题，按机关和年份拟定';
  return { field: 'title', value, basis: 'text', confidence: 0.4, why };
}
