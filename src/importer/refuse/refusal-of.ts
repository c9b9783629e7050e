import { bare } from '#chinese/half-width.ts';
import { headingLineOf } from '#importer/cut/heading-line.ts';
import { mirror } from './mirror.ts';
import type { Refusal, Suspect } from './refusal.ts';
import { attachmentOnly } from './refusal-by-attachment.ts';
import { journal, modelText, refusalByText } from './refusal-by-text.ts';
import { refusalByTitle } from './refusal-by-title.ts';

/** Why the page is refused, or `undefined` when it is a yearly report as far as one can see. */
export function refusalOf(suspect: Suspect): Refusal | undefined {
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
  const line = body[0]?.line.number ?? 1;
  const headings = body.filter(({ text }) => headingLineOf(text) !== undefined).length;
  if (body.length === 0) {
    return {
      kind: 'no-report',
      text: '页面里没有成段的正文。正文如在图片或附件里，请取得文字再导入。',
      line,
    };
  }
  const text = bare(
    body
      .map((entry) => entry.narrow)
      .join('')
      .slice(0, 200_000),
  );
  const subject = /法治|法治政府|依法行政|依法治|依法全面|依法决策|法制/u.test(text);
  if (titles.length > 0 && (subject || headings > 0)) return undefined;
  if (headings >= 1 && subject) return undefined;
  return {
    kind: 'no-report',
    text: '看不出这是法治政府建设年度报告：既没有这样的标题，正文也没有编号的标题或不谈法治政府建设。',
    line,
  };
}
