import type { Refusal, Suspect } from './refusal.ts';

/** Characters, more than the words with which a page points to its attachment. */
const leastReport = 200;

/** The page has a report's title, and the report itself is a file to be fetched. */
export function attachmentOnly({ titles, paragraphs, body }: Suspect): Refusal | undefined {
  if (titles.length === 0 || body.some(({ heading }) => heading !== undefined)) return;
  if (body.reduce((sum, { bare }) => sum + bare.length, 0) >= leastReport) return;
  const link = paragraphs.find(({ text, bare }) => text.length <= 120 && pointer.test(bare));
  if (link === undefined) return;
  return {
    kind: 'attachment-only',
    text: `这一页没有报告正文，只有标题和附件（“${link.text.slice(0, 60)}”）。请把附件下载下来，导入附件。`,
    line: link.line.number,
  };
}

/** The name of a file, or words that send the reader to one. */
const pointer =
  /\.(?:docx?|pdf|wps|ofd|xlsx?|zip|rar)(?:\P{L}|下载|$)|(?:详?见|下载|查看)附件|附件下载|点击(?:下载|查看|阅读)/iu;
