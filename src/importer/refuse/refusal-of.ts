import type { PageParts } from '#importer/cut/page-parts.ts';
import { mirror } from './mirror.ts';
import type { Refusal, Suspect } from './refusal.ts';
import { attachmentOnly } from './refusal-by-attachment.ts';
import { journal, modelText, refusalByText } from './refusal-by-text.ts';
import { refusalByTitle } from './refusal-by-title.ts';

/** Why the page is refused, or `undefined` when it is a yearly report as far as one can see. */
export function refusalOf(parts: PageParts, url: string | undefined): Refusal | undefined {
  const titles = [parts.title, ...parts.pageTitles].flatMap((title) => title?.text ?? []);
  const suspect: Suspect = { ...parts, titles, url };
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

/** A report has numbered headings, and speaks of law. */
function noReport({ titles, body }: Suspect): Refusal | undefined {
  const [first] = body;
  if (first === undefined) {
    const text = '页面里没有成段的正文。正文如在图片或附件里，请取得文字再导入。';
    return { kind: 'no-report', text, line: 1 };
  }
  const hasHeading = body.some(({ heading }) => heading !== undefined);
  const words = body.map(({ bare }) => bare).join('');
  const isOfLaw = /法治|依法(?:行政|治|全面|决策)|法制/u.test(words.slice(0, 200_000));
  if (titles.length > 0 ? isOfLaw || hasHeading : isOfLaw && hasHeading) return undefined;
  return {
    kind: 'no-report',
    text: isOfLaw && lostBreaks(body) ? noBreaks : noSuchReport,
    line: first.line.number,
  };
}

const noSuchReport =
  '看不出这是法治政府建设年度报告：既没有这样的标题，正文也没有编号的标题或不谈法治政府建设。';
const noBreaks =
  '换行都丢了：“一、”“二、”这些标题和正文在同一行里，分不开。请保留换行重新复制，或把网页另存为 HTML。';

/** Headings in the midst of a line: 一、 and 二、 behind blanks. */
function lostBreaks(body: Suspect['body']): boolean {
  return body.some(({ text }) => /\s一、.+\s二、/u.test(text));
}
