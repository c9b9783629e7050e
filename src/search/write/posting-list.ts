import { printedPosition } from '#search/shared/format.ts';
import { writeVarint } from '#search/shared/varint.ts';
import { sectionAt, type TextTable } from './text-table.ts';

/** The sections of one gram, in the bytes of the index. */
export interface PostingList {
  /** Only until the next list is encoded: the bytes lie in a buffer that is used again. */
  readonly bytes: Uint8Array;
  readonly blocks: readonly PostingBlock[];
  readonly sections: number;
  readonly reports: number;
  /** Their numbers, ascending; until the next list is encoded as well. */
  readonly numbers: Uint32Array;
}

export interface PostingBlock {
  readonly firstSection: number;
  /** Offset of its first byte. */
  readonly start: number;
}

/** Encodes the ascending places of a gram in the text. */
export type PostingEncoder = (places: Uint32Array) => PostingList;

export interface PostingShape {
  /** A block is closed before it would grow longer, in bytes. */
  readonly blockBytes: number;
  /**
   * Whether entries hold positions, or only how many there are: in the reading text, or where it has
   * none, in the printed readings.
   */
  readonly positions: 'kept' | 'counted';
}

/**
 * An encoder for the lists of a text.
 *
 * An entry is: sections since the last entry × 2, + 1 if the gram occurs more than once there, in
 * which case the number of its occurrences − 2 follows; then the positions, each as the distance
 * from the one before. The first entry of the first block counts from section 0, that of another
 * block from its own first section.
 */
export function postingEncoder(table: TextTable, shape: PostingShape): PostingEncoder {
  const { reports, starts, readingLengths } = table;
  const keepsPositions = shape.positions === 'kept';
  const numbers = new Uint32Array(starts.length);
  let buffer = new Uint8Array(1 << 16);

  return (places) => {
    // An occurrence takes at most five bytes for its section and count and four for its position.
    if (buffer.length < places.length * 9 + 16) buffer = new Uint8Array(places.length * 12 + 16);
    const blocks: { firstSection: number; start: number }[] = [];
    let end = 0;
    let last = 0;
    let sections = 0;
    let reportCount = 0;
    let lastReport = -1;
    for (let at = 0; at < places.length; ) {
      const section = sectionAt(table, places[at] ?? 0);
      const start = starts[section] ?? 0;
      const next = starts[section + 1] ?? 0;
      let behind = at + 1;
      while (behind < places.length && (places[behind] ?? 0) < next) behind += 1;
      const readEnd = start + (readingLengths[section] ?? 0);
      const occurrences = keepsPositions ? behind - at : timesRead(places, at, behind, readEnd);

      const entryStart = end;
      end = writeEntryHead(buffer, end, section - last, occurrences);
      if (keepsPositions) {
        const reading = readEnd - start;
        let before = 0;
        for (; at < behind; at += 1) {
          let position = (places[at] ?? 0) - start;
          if (position >= reading) position += printedPosition - reading;
          end = writeVarint(buffer, end, position - before);
          before = position;
        }
      }
      at = behind;

      const open = blocks.at(-1);
      if (open === undefined) blocks.push({ firstSection: section, start: 0 });
      else if (end - open.start > shape.blockBytes) {
        end = restartEntry(buffer, entryStart, end, section - last, occurrences);
        blocks.push({ firstSection: section, start: entryStart });
      }
      last = section;
      numbers[sections] = section;
      sections += 1;
      const report = reports[section] ?? 0;
      if (report !== lastReport) reportCount += 1;
      lastReport = report;
    }
    return {
      bytes: buffer.subarray(0, end),
      blocks,
      sections,
      reports: reportCount,
      numbers: numbers.subarray(0, sections),
    };
  };
}

/** How many of the ascending places from `at` up to `behind` stand before the reading's end; if none, all. */
function timesRead(places: Uint32Array, at: number, behind: number, readEnd: number): number {
  let end = behind;
  while (end > at && (places[end - 1] ?? 0) >= readEnd) end -= 1;
  return (end > at ? end : behind) - at;
}

function writeEntryHead(bytes: Uint8Array, at: number, distance: number, count: number): number {
  if (count === 1) return writeVarint(bytes, at, distance * 2);
  return writeVarint(bytes, writeVarint(bytes, at, distance * 2 + 1), count - 2);
}

/** Writes the entry anew as the first of a block, where its distance is 0. Returns its end. */
function restartEntry(
  bytes: Uint8Array,
  start: number,
  end: number,
  distance: number,
  count: number,
): number {
  const head = writeVarint(new Uint8Array(8), 0, distance * 2);
  bytes[start] = count === 1 ? 0 : 1;
  bytes.copyWithin(start + 1, start + head, end);
  return end - head + 1;
}
