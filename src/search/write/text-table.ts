import { lineBreak, printedPosition } from '#search/shared/format.ts';
import { type CharacterFolds, normalise } from '#search/shared/normalise.ts';
import { printedLine } from '#search/shared/printed-line.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';

/**
 * The normalised texts of all sections behind one another.
 *
 * A line break stands before the first section and behind every line. The lines of a section come
 * first as they are read, then once more, as printed, those that an editor corrected.
 */
export interface TextTable {
  readonly codes: Uint16Array;
  /** Where each section begins, and behind the last one its end. */
  readonly starts: Uint32Array;
  /** How many codes of each section belong to the reading text. */
  readonly readingLengths: Uint32Array;
  /** Number of the report that each section is part of. */
  readonly reports: Uint32Array;
  /** For each 256 codes the section that the first of them is in. */
  readonly coarse: Uint32Array;
}

const breakCode = lineBreak.charCodeAt(0);

/** The texts of the documents, which are in the order of the index. */
export function textTableOf(
  documents: readonly SearchDocument[],
  folds: CharacterFolds,
): TextTable {
  const starts = new Uint32Array(documents.length + 1);
  const readingLengths = new Uint32Array(documents.length);
  let codes = new Uint16Array(roomFor(documents));
  let at = 1;
  codes[0] = breakCode;
  const write = (line: string): void => {
    const { text } = normalise(line, folds);
    if (at + text.length + 1 > codes.length) codes = grown(codes, text.length);
    for (let unit = 0; unit < text.length; unit += 1) codes[at++] = text.charCodeAt(unit);
    codes[at++] = breakCode;
  };
  for (const [number, { lines }] of documents.entries()) {
    starts[number] = at;
    for (const line of lines) write(line.text);
    readingLengths[number] = at - (starts[number] ?? 0);
    if (at - (starts[number] ?? 0) > printedPosition) {
      throw new RangeError(`Unexpected section of more than ${printedPosition} characters`);
    }
    for (const line of lines) if (line.printed?.length) write(printedLine(line).text);
  }
  starts[documents.length] = at;
  codes = codes.slice(0, at);
  const coarse = coarseOf(starts, at);
  return { codes, starts, readingLengths, reports: reportsOf(documents), coarse };
}

/** The section that a code is in. */
export function sectionAt({ starts, coarse }: TextTable, at: number): number {
  let section = coarse[at >> 8] ?? 0;
  while ((starts[section + 1] ?? Infinity) <= at) section += 1;
  return section;
}

/** NFKC seldom lengthens a text: two codes more a line is room enough at first. */
function roomFor(documents: readonly SearchDocument[]): number {
  let room = 1;
  for (const { lines } of documents) {
    for (const { text, printed } of lines) room += (text.length + 2) * (printed ? 2 : 1);
  }
  return room;
}

function grown(codes: Uint16Array, need: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(codes.length * 2 + need + 1);
  larger.set(codes);
  return larger;
}

function coarseOf(starts: Uint32Array, length: number): Uint32Array {
  const coarse = new Uint32Array((length >> 8) + 1);
  let section = 0;
  for (let step = 0; step < coarse.length; step += 1) {
    while ((starts[section + 1] ?? Infinity) <= step << 8) section += 1;
    coarse[step] = section;
  }
  return coarse;
}

function reportsOf(documents: readonly SearchDocument[]): Uint32Array {
  const reports = new Uint32Array(documents.length);
  let report = 0;
  for (let number = 1; number < documents.length; number += 1) {
    if (documents[number]?.report !== documents[number - 1]?.report) report += 1;
    reports[number] = report;
  }
  return reports;
}
