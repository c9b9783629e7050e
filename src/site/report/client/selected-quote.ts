import { wholeSentences } from '#chinese/whole-sentences.ts';

/** Words chosen in a report, widened to whole sentences. */
export interface SelectedQuote {
  /** The paragraph or heading that they begin in. */
  readonly line: HTMLElement;
  readonly quote: string;
  /** All that stands before them on the page. */
  readonly before: string;
  readonly isWidened: boolean;
  /** Places in them where the editor reads otherwise than is printed. */
  readonly corrections: number;
}

/** What of the report a range covers, sentence by sentence; `undefined` where it covers no words. */
export function selectedQuoteOf(range: Range): SelectedQuote | undefined {
  const pieces = [...document.querySelectorAll<HTMLElement>('.text [data-text]')]
    .filter((line) => range.intersectsNode(line))
    .map((line) => ({ line, text: line.textContent ?? '', ...offsetsIn(line, range) }))
    .filter(({ text: whole, start, end }) => whole.slice(start, end).trim() !== '');
  const [first] = pieces;
  if (first === undefined) return undefined;
  const quotes = pieces.map((piece) => ({ ...piece, ...wholeSentences(piece.text, piece) }));
  const wholes = quotes.map(({ text: whole, start, end }) => whole.slice(start, end));
  return {
    line: first.line,
    quote: wholes.join('\n'),
    before: textBefore(first.line) + first.text.slice(0, quotes[0]?.start),
    isWidened:
      wholes.join('') !== pieces.map((piece) => piece.text.slice(piece.start, piece.end)).join(''),
    corrections: quotes.reduce((count, quote) => count + correctionsIn(quote), 0),
  };
}

interface Stretch {
  readonly line: HTMLElement;
  readonly start: number;
  readonly end: number;
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

function textBefore(line: HTMLElement): string {
  const range = document.createRange();
  range.setStart(document.body, 0);
  range.setEndBefore(line);
  return range.toString();
}

function correctionsIn({ line, start, end }: Stretch): number {
  return [...line.querySelectorAll('ins')].filter((changed) => {
    const from = offsetOf(line, changed, 0);
    return from < end && from + (changed.textContent?.length ?? 0) > start;
  }).length;
}
