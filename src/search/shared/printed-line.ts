import type { SearchLine } from './search-document.ts';

/** A line with the printed readings put back, and where its characters stand in the reading text. */
export interface PrintedLine {
  readonly text: string;
  /** Offset in the reading text of what the code unit stands for. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The line as it is printed. */
export function printedLine({ text, printed = [] }: SearchLine): PrintedLine {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  let from = 0;
  const copy = (to: number): void => {
    for (let at = from; at < to; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
    out += text.slice(from, to);
  };
  for (const reading of printed) {
    copy(reading.start);
    for (const _ of reading.text.split('')) {
      starts.push(reading.start);
      ends.push(reading.end);
    }
    out += reading.text;
    from = reading.end;
  }
  copy(text.length);
  return { text: out, starts, ends };
}
