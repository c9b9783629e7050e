import { findPassage, parseMark } from '#archive/cite/passage-mark.ts';
import { lineAt, linesBetween, rangeIn, textOfLines } from './report-lines.ts';

/** What is said where words are not as an address names them. */
const said = {
  same: '',
  moved: '这一段改过，所引的字还在，已标出',
  changed: '原文已变：所引的字，这一段里已经不是原样，没有标出',
  lost: '原文已变：所引的那一段已不在这份报告里',
} as const;

/**
 * Marks the words that an address names and goes there; returns what the reader is to be told. Nothing is
 * marked that is not the same, letter by letter.
 */
export function markPassage(written: string): string {
  const mark = parseMark(written);
  if (!mark) return '';
  const [from, to] = [lineAt(mark.from), lineAt(mark.to)];
  const lines = from && to ? linesBetween(from, to) : [];
  const last = lines.at(-1)?.textContent?.length;
  if (last === undefined) return said.lost;
  const text = textOfLines(lines);
  const found = findPassage(text, { ...mark, end: text.length - last + mark.end });
  if (found.kind === 'changed') return said.changed;
  const range = rangeIn(lines, found.start, found.end);
  CSS.highlights.set('arrived', new Highlight(range));
  goTo(range);
  return said[found.kind];
}

/** A third down the window, once the browser has come to rest where the address leads. */
function goTo(range: Range): void {
  const scroll = () => scrollBy(0, range.getBoundingClientRect().top - innerHeight / 3);
  if (document.readyState === 'complete') scroll();
  else addEventListener('load', () => requestAnimationFrame(scroll), { once: true });
}
