import { alignedOf } from './aligned.ts';
import type { Candidate } from './candidates.ts';
import type { CorpusLine } from './reuse-corpus.ts';

/** Two lines held against each other, character by character. */
export interface LineMatch {
  /** Number of the other line. */
  readonly line: number;
  /** For each Han character of the first line from `start` on, its counterpart or -1. */
  readonly counterparts: Int32Array;
  readonly start: number;
  /** Characters that have a counterpart. */
  readonly found: number;
}

/** Han characters beside the common fingerprints that are looked at too. */
const margin = 40;

/** Holds a line against a candidate, and a little beyond what the fingerprints cover. */
export function lineMatchOf(line: CorpusLine, other: CorpusLine, candidate: Candidate): LineMatch {
  const before = Math.min(margin, candidate.start, candidate.otherStart);
  const after = Math.min(
    margin,
    line.codes.length - candidate.end,
    other.codes.length - candidate.otherEnd,
  );
  const start = candidate.start - before;
  const counterparts = alignedOf(line.codes, other.codes, {
    start,
    end: candidate.end + after,
    otherStart: candidate.otherStart - before,
    otherEnd: candidate.otherEnd + after,
  });
  const found = counterparts.reduce((sum, at) => sum + (at === -1 ? 0 : 1), 0);
  return { line: candidate.line, counterparts, start, found };
}

/** How many of the characters from `start` up to `end` have a counterpart. */
export function foundIn(match: LineMatch, start: number, end: number): number {
  let found = 0;
  for (let at = Math.max(start, match.start); at < end; at += 1) {
    const other = match.counterparts[at - match.start];
    if (other === undefined) break;
    if (other !== -1) found += 1;
  }
  return found;
}

/** First and one past the last counterpart of the characters from `start` up to `end`. */
export function counterpartsOf(
  match: LineMatch,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const inside = match.counterparts
    .subarray(Math.max(0, start - match.start), Math.max(0, end - match.start))
    .filter((at) => at !== -1);
  const [first] = inside;
  const last = inside.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}
