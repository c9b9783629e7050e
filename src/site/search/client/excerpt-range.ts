import type { Range } from '#chinese/sentences.ts';
import { wholeSentences } from '#chinese/whole-sentences.ts';

/** Characters of a sentence that is shown whole; of a longer one clauses around the match are. */
const longest = 140;
const around = { before: 50, after: 70 };

/**
 * What is shown of a line around a match: its whole sentences, or whole clauses of a long one. No match
 * is cut.
 *
 * @param matches all matches in the line
 */
export function excerptRange(text: string, match: Range, matches: readonly Range[]): Range {
  const whole = wholeSentences(text, match);
  if (whole.end - whole.start <= longest) return whole;
  const ends = [...text.matchAll(/[，；：、。！？]/gu)].map(({ index }) => index + 1);
  const inside = ends.filter((at) => whole.start < at && at < whole.end);
  const before = inside.filter((at) => at <= match.start);
  const behind = inside.filter((at) => at >= match.end);
  const start = before.find((at) => at >= match.start - around.before) ?? before.at(-1);
  const end = behind.findLast((at) => at <= match.end + around.after) ?? behind[0];
  const stretch = { start: start ?? whole.start, end: end ?? whole.end };
  const cut = matches.filter((one) => one.start < stretch.end && stretch.start < one.end);
  return {
    start: Math.min(stretch.start, ...cut.map((one) => one.start)),
    end: Math.max(stretch.end, ...cut.map((one) => one.end)),
  };
}
