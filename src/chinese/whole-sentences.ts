import { type Range, sentencesOf } from './sentences.ts';

/**
 * The whole sentences that a stretch of a text touches: it is widened to where the first of them
 * begins and the last ends, blanks around them left out. An empty stretch takes the sentence it
 * stands in.
 */
export function wholeSentences(text: string, { start, end }: Range): Range {
  const sentences = sentencesOf(text);
  const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const around = sentences.filter((sentence) => sentence.start <= start && start < sentence.end);
  const taken = touched.length > 0 ? touched : around;
  const from = taken[0]?.start ?? start;
  const to = taken.at(-1)?.end ?? end;
  const words = text.slice(from, to);
  const first = from + words.length - words.trimStart().length;
  return { start: first, end: first + words.trim().length };
}
