import { lineBreak, printedPosition } from '#search/shared/format.ts';
import { type NormalisedText, normalise, normaliseLiteral } from '#search/shared/normalise.ts';
import { type PrintedLine, printedLine } from '#search/shared/printed-line.ts';
import type { SearchLine } from '#search/shared/search-document.ts';
import type { StoredDocument } from '#search/shared/text-record.ts';
import { pairsOf } from './combined-cursors.ts';
import type { SearchableTerm } from './searchable-term.ts';

/** A stretch of the reading text that a term was found in. */
export interface Match {
  /** Number of the line in the section. */
  readonly line: number;
  /** UTF-16 offsets into the line's reading text. */
  readonly start: number;
  readonly end: number;
  /** The most precise anchor: that of an item, or of the line. */
  readonly anchor: string;
  /** Found in what is printed, not in the corrected reading. */
  readonly printed?: true;
}

/** The lines of a section, and the folds that they need. */
export type SearchedText = Pick<StoredDocument, 'lines' | 'folds'>;

/**
 * Where the terms stand in a section, in order; a place found twice is named once.
 *
 * A match in a printed reading covers the words that were put in its place.
 */
export function matchesOf(document: SearchedText, terms: readonly SearchableTerm[]): Match[] {
  const words = laidOut(document, normalise);
  const found = terms.flatMap(({ phrases: [first = '', second], literal, within = 0 }) => {
    if (literal !== undefined) return placesOf(laidOut(document, normaliseLiteral), literal);
    return second === undefined
      ? placesOf(words, first)
      : pairPlaces(words, [first, second], within);
  });
  const sorted = found.sort(inOrder);
  return sorted.filter((match, at) => at === 0 || inOrder(match, sorted[at - 1] as Match) !== 0);
}

/** Of places that begin together the longest first. */
function inOrder(a: Match, b: Match): number {
  return a.line - b.line || a.start - b.start || b.end - a.end;
}

/** A line as the index has it: where it begins in the section, and where it comes from. */
export interface LaidOutLine {
  readonly number: number;
  readonly line: SearchLine;
  readonly position: number;
  readonly text: string;
  /** The stretch of the reading text that code units from `start` to `end` stand for. */
  readonly source: (start: number, end: number) => Pick<Match, 'start' | 'end' | 'printed'>;
}

type Normalise = (text: string, folds: SearchedText['folds']) => NormalisedText;

/** The lines of a section as the index has them: as they read, then those with corrections as they are printed. */
export function laidOut({ lines, folds }: SearchedText, normaliseText: Normalise): LaidOutLine[] {
  let position = 0;
  const lay = (line: SearchLine, number: number, whole?: PrintedLine): LaidOutLine => {
    const { text, starts, ends } = normaliseText((whole ?? line).text, folds);
    const source = (from: number, to: number) => {
      const [start, end] = [starts[from] ?? 0, ends[to - 1] ?? 0];
      return whole ? printedSource(line, whole, { start, end }) : { start, end };
    };
    const laid = { number, line, position, text, source };
    position += text.length + lineBreak.length;
    return laid;
  };
  const reading = lines.map((line, number) => lay(line, number));
  position = printedPosition;
  const printed = lines.flatMap((line, number) =>
    line.printed ? lay(line, number, printedLine(line)) : [],
  );
  return [...reading, ...printed];
}

/** What a stretch of a printed line stands for in the reading text. */
function printedSource(
  { text }: SearchLine,
  whole: PrintedLine,
  stretch: { readonly start: number; readonly end: number },
): ReturnType<LaidOutLine['source']> {
  const start = whole.starts[stretch.start] ?? 0;
  const end = whole.ends[stretch.end - 1] ?? 0;
  const isPrinted = whole.text.slice(stretch.start, stretch.end) !== text.slice(start, end);
  return { start, end, ...(isPrinted && { printed: true }) };
}

function placesOf(lines: readonly LaidOutLine[], phrase: string): Match[] {
  return lines.flatMap((line) =>
    occurrencesIn(line.text, phrase).map((start) => matchAt(line, start, phrase.length)),
  );
}

function pairPlaces(
  lines: readonly LaidOutLine[],
  [first, second]: readonly [string, string],
  within: number,
): Match[] {
  const positions = (phrase: string): number[] =>
    lines.flatMap(({ text, position }) =>
      occurrencesIn(text, phrase).map((start) => start + position),
    );
  const lengths = [first.length, second.length] as const;
  const at = (position: number, length: number): Match[] => {
    const line = lines.filter((each) => each.position <= position).at(-1);
    return line === undefined ? [] : [matchAt(line, position - line.position, length)];
  };
  return pairsOf(positions(first), positions(second), { lengths, within }).flatMap(([a, b]) => [
    ...at(a, first.length),
    ...at(b, second.length),
  ]);
}

/** A stretch of a line, in its own text. */
export function matchAt(line: LaidOutLine, start: number, length: number): Match {
  const source = line.source(start, start + length);
  return { line: line.number, ...source, anchor: anchorAt(line.line, source.start) };
}

function anchorAt({ anchor, items = [] }: SearchLine, at: number): string {
  return items.find(({ start, end }) => start <= at && at < end)?.anchor ?? anchor;
}

/** All places, overlapping ones too. */
function occurrencesIn(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    places.push(at);
  }
  return places;
}
