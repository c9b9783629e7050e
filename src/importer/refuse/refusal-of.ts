import type { PageParts } from '#importer/cut/page-parts.ts';
import type { ReportKind } from '#model/charter.ts';
import { mirror } from './mirror.ts';
import type { Refusal, Suspect } from './refusal.ts';
import { attachmentOnly } from './refusal-by-attachment.ts';
import { journal, modelText, refusalByText } from './refusal-by-text.ts';
import { refusalByTitle } from './refusal-by-title.ts';

/** Why the page is refused, or `undefined` when it is a yearly report as far as one can see. */
export function refusalOf(
  parts: PageParts,
  { charter, url }: Pick<Suspect, 'charter' | 'url'>,
): Refusal | undefined {
  const titles = [parts.title, ...parts.pageTitles].flatMap((title) => title?.text ?? []);
  const suspect: Suspect = { ...parts, titles, charter, url };
  return (
    refusalByTitle(suspect) ??
    modelText(suspect) ??
    mirror(suspect) ??
    journal(suspect) ??
    refusalByText(suspect) ??
    attachmentOnly(suspect) ??
    noReport(suspect)
  );
}

/** A report has numbered headings, and speaks of its matter. */
function noReport({ titles, body, charter: { kind, pages } }: Suspect): Refusal | undefined {
  const [first] = body;
  if (first === undefined) {
    const text = '页面里没有成段的正文。正文如在图片或附件里，请取得文字再导入。';
    return { kind: 'no-report', text, line: 1 };
  }
  const hasHeading = body.some(({ heading }) => heading !== undefined);
  const words = body.map(({ bare }) => bare).join('');
  const isOfMatter = new RegExp(pages.matter, 'u').test(words.slice(0, 200_000));
  if (titles.length > 0 ? isOfMatter || hasHeading : isOfMatter && hasHeading) return undefined;
  return {
    kind: 'no-report',
    text: isOfMatter && lostBreaks(body) ? noBreaks : noSuchReport(kind),
    line: first.line.number,
  };
}

function noSuchReport({ name, subject }: ReportKind): string {
  return `看不出这是${name}：既没有这样的标题，正文也没有编号的标题或不谈${subject}。`;
}

const noBreaks =
  '换行都丢了：“一、”“二、”这些标题和正文在同一行里，分不开。请保留换行重新复制，或把网页另存为 HTML。';

/** Headings in the midst of a line: 一、 and 二、 behind blanks. */
function lostBreaks(body: Suspect['body']): boolean {
  return body.some(({ text }) => /\s一、.+\s二、/u.test(text));
}
