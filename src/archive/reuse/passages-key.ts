import { hash } from 'node:crypto';
import { mixed } from '#archive/mixed.ts';
import { bodyOfLine, type FingerprintIndex } from './fingerprint-index.ts';
import { looked } from './formula-matches.ts';
import type { CorpusReport, ReuseCorpus } from './reuse-corpus.ts';
import type { ReuseSearch } from './reuse-search.ts';

/** Tells apart, by report, all that its passages follow from. */
export type PassagesKeyOf = (report: CorpusReport) => string;

/**
 * A report's passages follow from its lines and those of its body's report before it, and from every
 * line that has a fingerprint in common with it; of a formula from how many bodies have it and from
 * the earliest. Two archives that give a report one key give it the same passages.
 */
export function passagesKeysOf(search: ReuseSearch): PassagesKeyOf {
  const { corpus, index, formula } = search;
  const lines = lineMarksOf(corpus);
  const groups = groupMarksOf(search, lines);
  return (report) => {
    const { previous } = report;
    const before = previous === undefined ? undefined : corpus.reports[previous];
    const ends = before ? [before.firstLine, before.endLine] : [0, 0];
    const first = index.firstOfLine[report.firstLine] ?? 0;
    const last = index.firstOfLine[report.endLine] ?? 0;
    const marks = Uint32Array.from({ length: 2 * (last - first) }, (_, at) => {
      const group = index.groups[first + (at >> 1)] ?? 0;
      return groups[2 * group + (at & 1)] ?? 0;
    });
    const parts = [
      Buffer.from(`${formula} ${report.id} ${before?.id}`),
      bytesOf(lines.subarray(2 * report.firstLine, 2 * report.endLine)),
      bytesOf(lines.subarray(2 * (ends[0] ?? 0), 2 * (ends[1] ?? 0))),
      bytesOf(marks),
    ];
    return hash('sha256', Buffer.concat(parts));
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Two numbers a line, for its words, its name and its place in time among the others. */
function lineMarksOf({ lines, reports }: ReuseCorpus): Uint32Array {
  const marks = new Uint32Array(2 * lines.length);
  for (const [at, { report, anchor, text }] of lines.entries()) {
    const { id, time, firstLine } = reports[report] ?? {};
    const sum = hash(
      'sha256',
      JSON.stringify([id, time, at - (firstLine ?? 0), anchor, text]),
      'buffer',
    );
    marks[2 * at] = sum.readUInt32LE(0);
    marks[2 * at + 1] = sum.readUInt32LE(4);
  }
  return marks;
}

/** Two numbers a group of fingerprints, where it begins. */
function groupMarksOf({ corpus, index, formula }: ReuseSearch, lines: Uint32Array): Uint32Array {
  const marks = new Uint32Array(2 * index.members.length);
  for (let start = 0; start < index.members.length; start = index.groupEnds[start] ?? Infinity) {
    const isFormula = (index.groupBodies[start] ?? 0) >= formula;
    const members = isFormula ? earliestOf(start, { corpus, index }) : membersOf(start, index);
    let high = index.groupBodies[start] ?? 0;
    let low = high;
    for (const member of members) {
      const line = index.lines[member] ?? 0;
      const position = index.positions[member] ?? 0;
      high = mixed(mixed(high, lines[2 * line] ?? 0, 0x85ebca6b), position, 0xc2b2ae35);
      low = mixed(mixed(low, lines[2 * line + 1] ?? 0, 0x27d4eb2f), position, 0x165667b1);
    }
    marks[2 * start] = high;
    marks[2 * start + 1] = low;
  }
  return marks;
}

function membersOf(start: number, { members, groupEnds }: FingerprintIndex): Uint32Array {
  return members.subarray(start, groupEnds[start]);
}

/** The first of each body, as many as are ever looked at, those of the report's own body aside. */
function earliestOf(
  start: number,
  { corpus, index }: Pick<ReuseSearch, 'corpus' | 'index'>,
): readonly number[] {
  const first = new Map<number, number>();
  for (const member of membersOf(start, index)) {
    if (first.size > looked) break;
    const body = bodyOfLine(corpus, index.lines[member] ?? 0);
    if (!first.has(body)) first.set(body, member);
  }
  return [...first.values()];
}
