import type { Range } from './sentences.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Names in most reports that the list of words does not have, and parts. */
const names = ['习近平'];

/**
 * The part of a stretch that begins and ends where words do; a stretch inside one word leaves
 * nothing. A word of one character at an edge is left out where the text goes on behind it: it is a
 * 的, or the end of a word that the list of words does not have (负责人).
 */
export function wholeWordsOf(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && !isBorder(text, from)) from += 1;
  while (to > from && !isBorder(text, to)) to -= 1;
  if (from < to && isHan(text.charAt(from - 1)) && isBorder(text, from + 1)) from += 1;
  if (to > from && isHan(text.charAt(to)) && isBorder(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

function isBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  if (names.some((name) => isInside(name, { text, at }))) return false;
  const run = hanRunAt(text, at);
  return run ? wordStartsOf(run.text).has(at - run.start) : wordStartsOf(text).has(at);
}

/** The Han characters on both sides of a place; words are found in these as in the whole text. */
function hanRunAt(text: string, at: number): { text: string; start: number } | undefined {
  let start = at;
  let end = at;
  while (isHan(text.charAt(start - 1))) start -= 1;
  while (isHan(text.charAt(end))) end += 1;
  return start < at && at < end ? { text: text.slice(start, end), start } : undefined;
}

/** Texts cut into words last: the same are asked about at many places, one after another. */
const cutLast = new Map<string, ReadonlySet<number>>();
const mostCut = 10_000;

function wordStartsOf(text: string): ReadonlySet<number> {
  const known = cutLast.get(text);
  if (known !== undefined) return known;
  if (cutLast.size >= mostCut) cutLast.clear();
  const starts = new Set(Array.from(words.segment(text), ({ index }) => index));
  cutLast.set(text, starts);
  return starts;
}

function isInside(name: string, { text, at }: { readonly text: string; readonly at: number }) {
  const found = text.indexOf(name, Math.max(0, at - name.length + 1));
  return found >= 0 && found < at;
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}
