import type { Proposal } from '#annotate/proposal.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import type { Range } from '#chinese/sentences.ts';
import { correction, deletion, doubt, type WholeText } from './fault.ts';
import { isTableRow } from './table-row.ts';

/**
 * Blanks inside Chinese text. Chinese sets none between characters, nor between a number and its
 * unit (GB/T 15834; W3C CLREQ), so a blank there is left over from the page.
 *
 * Between two Han characters it may also be a pause inside a title (精准立法 保护旅游); there it is
 * taken out only when the report has the same word without it.
 */
export function strayBlanks(line: ReportLine, surroundings: WholeText): readonly Proposal[] {
  if (isTableRow(line.text)) return [];
  return [...line.text.matchAll(blank)].flatMap(({ 0: blanks, index }) => {
    const range = { start: index, end: index + blanks.length };
    const sides = line.text.charAt(index - 1) + line.text.charAt(range.end);
    if (line.role === 'signature' || line.role === 'salutation') {
      return besideSignatures(line, range);
    }
    if (/^\d\d$/u.test(sides)) return [];
    const reason = '汉字之间多出空格';
    if (!/^\p{Script=Han}{2}$/u.test(sides)) {
      return [deletion(line, { ...range, reason, confidence: 0.88 })];
    }
    if (isInsideQuotedTerm(line.text, index)) {
      return [deletion(line, { ...range, reason: '引号内的词语被空格断开', confidence: 0.88 })];
    }
    const joined = line.text.slice(index - 2, index) + line.text.slice(range.end, range.end + 2);
    if (surroundings.text.includes(joined)) {
      return [deletion(line, { ...range, reason, confidence: 0.92 })];
    }
    const pause = '词语间有空格，或为标题内的停顿';
    return [doubt(line, { ...range, reason: pause, confidence: 0.5 })];
  });
}

/** “枫桥 经验”: a term of up to eight characters is no title with a pause in it. */
function isInsideQuotedTerm(text: string, at: number): boolean {
  const before = /“([^“”，。]{1,7})$/u.exec(text.slice(Math.max(0, at - 8), at))?.[1] ?? '';
  const behind = /^\s{1,8}([^“”，。\s]{1,7})”/u.exec(text.slice(at, at + 16))?.[1] ?? '';
  return before !== '' && behind !== '' && before.length + behind.length <= 8;
}

const side = String.raw`[\p{Script=Han}\d，。、；：“”‘’《》（）%％]`;
const blank = new RegExp(String.raw`(?<=${side})[\s\u3000]{1,40}(?=${side})`, 'gu');

/** Bodies that sign side by side are set apart by a run of blanks; one is enough. */
function besideSignatures(line: ReportLine, { start, end }: Range): readonly Proposal[] {
  if (end - start < 2) return [];
  const reason = '两署名机关以多个空格并排';
  return [correction(line, { start, end, reading: ' ', reason, confidence: 0.8 })];
}
