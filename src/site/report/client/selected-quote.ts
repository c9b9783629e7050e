import { type PassageMark, passagePrint } from '#archive/cite/passage-mark.ts';
import { wholeSentences } from '#chinese/whole-sentences.ts';
import { linesBetween, textOfLines } from './report-lines.ts';

/** Words chosen in a report. */
export interface SelectedQuote {
  /** The paragraph or heading that they begin in. */
  readonly line: HTMLElement;
  /** As they were chosen. */
  readonly exact: QuotedWords;
  /** Widened to whole sentences. */
  readonly whole: QuotedWords;
}

export interface QuotedWords {
  readonly words: string;
  readonly mark: PassageMark;
  /** Places in them where the editor reads otherwise than is printed. */
  readonly corrections: number;
}

interface Stretch {
  readonly line: HTMLElement;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What of the report a range covers; `undefined` where it covers no words. */
export function selectedQuoteOf(range: Range): SelectedQuote | undefined {
  const stretches = [...document.querySelectorAll<HTMLElement>('.text [data-text]')]
    .filter((line) => range.intersectsNode(line))
    .map((line) => withoutEnds({ line, text: line.textContent ?? '', ...offsetsIn(line, range) }))
    .filter(({ start, end }) => start < end);
  const [first] = stretches;
  if (first === undefined) return undefined;
  const whole = stretches.map((one) => ({ ...one, ...wholeSentences(one.text, one) }));
  return { line: first.line, exact: quotedWordsOf(stretches), whole: quotedWordsOf(whole) };
}

function quotedWordsOf(stretches: readonly Stretch[]): QuotedWords {
  return {
    words: stretches.map(({ text, start, end }) => text.slice(start, end)).join('\n'),
    mark: markOf(stretches),
    corrections: stretches.reduce((count, one) => count + correctionsIn(one), 0),
  };
}

/** Words of several lines are taken with all that lies between. */
function markOf(stretches: readonly Stretch[]): PassageMark {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) throw new Error('No words have no mark.');
  const text = textOfLines(linesBetween(first.line, last.line));
  const end = text.length - last.text.length + last.end;
  return {
    from: anchorOf(first.line),
    start: first.start,
    to: anchorOf(last.line),
    end: last.end,
    print: passagePrint(text, first.start, end),
  };
}

function anchorOf(line: HTMLElement): string {
  return line.closest('[id]')?.id ?? '';
}

/** Without the blanks around it. */
function withoutEnds(stretch: Stretch): Stretch {
  const words = stretch.text.slice(stretch.start, stretch.end);
  const start = stretch.start + words.length - words.trimStart().length;
  return { ...stretch, start, end: start + words.trim().length };
}

/** Where in the line's text the range begins and ends. */
function offsetsIn(line: HTMLElement, range: Range): { start: number; end: number } {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const whole = line.textContent?.length ?? 0;
  return {
    start: line.contains(startContainer) ? offsetOf(line, startContainer, startOffset) : 0,
    end: line.contains(endContainer) ? offsetOf(line, endContainer, endOffset) : whole,
  };
}

function offsetOf(line: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(node, offset);
  return range.toString().length;
}

function correctionsIn({ line, start, end }: Stretch): number {
  return [...line.querySelectorAll('ins')].filter((changed) => {
    const from = offsetOf(line, changed, 0);
    return from < end && from + (changed.textContent?.length ?? 0) > start;
  }).length;
}
