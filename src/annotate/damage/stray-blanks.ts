import type { Proposal } from '../proposal.ts';
import type { ReportLine } from '../report-lines.ts';
import { correction, doubt, type Surroundings } from './fault.ts';

/**
 * Blanks inside Chinese text. Chinese sets none between characters, nor between a number and its
 * unit (GB/T 15834; W3C CLREQ), so a blank there is left over from the page.
 *
 * Between two Han characters it may also be a pause inside a title (精准立法 保护旅游); there it is
 * taken out only when the report has the same word without it.
 */
export function strayBlanks(line: ReportLine, surroundings: Surroundings): readonly Proposal[] {
  return [...line.text.matchAll(blank)].flatMap(({ 0: blanks, index }) => {
    const start = index - 1;
    const end = index + blanks.length + 1;
    const covered = line.text.slice(start, end);
    const reading = covered.charAt(0) + covered.charAt(covered.length - 1);
    if (line.role === 'signature' || line.role === 'salutation') {
      return besideSignatures(line, { start, end, reading, blanks });
    }
    if (/\d\s+\d/u.test(covered)) return [];
    const found = { start, end, confidence: 0.88, reason: '汉字之间多出空格' };
    if (!/^\p{Script=Han}\s+\p{Script=Han}$/u.test(covered)) {
      return [correction(line, { ...found, reading })];
    }
    if (isInsideQuotedTerm(line.text, index)) {
      return [correction(line, { ...found, reading, reason: '引号内的词语被空格断开' })];
    }
    const joined = line.text.slice(index - 2, index) + line.text.slice(end - 1, end + 1);
    if (surroundings.text.includes(joined)) {
      return [correction(line, { ...found, reading, confidence: 0.92 })];
    }
    return [doubt(line, { ...found, reason: '词语间有空格，或为标题内的停顿', confidence: 0.5 })];
  });
}

/** “枫桥 经验”: a term of up to eight characters is no title with a pause in it. */
function isInsideQuotedTerm(text: string, at: number): boolean {
  return (
    /“[^“”，。]{1,7}$/u.test(text.slice(Math.max(0, at - 8), at)) &&
    /^\s{1,8}[^“”，。\s]{1,7}”/u.test(text.slice(at, at + 16))
  );
}

const side = String.raw`[\p{Script=Han}\d，。、；：“”‘’《》（）%％]`;
const blank = new RegExp(String.raw`(?<=${side})[\s\u3000]{1,40}(?=${side})`, 'gu');

/** Bodies that sign side by side are set apart by a run of blanks; one is enough. */
function besideSignatures(
  line: ReportLine,
  { start, end, reading, blanks }: { start: number; end: number; reading: string; blanks: string },
): readonly Proposal[] {
  if (blanks.length < 2) return [];
  const spaced = `${reading.charAt(0)} ${reading.charAt(1)}`;
  return [
    correction(line, {
      start,
      end,
      reading: spaced,
      reason: '两署名机关以多个空格并排',
      confidence: 0.8,
    }),
  ];
}
