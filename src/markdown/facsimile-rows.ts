import type { Anchor } from '#model/anchor.ts';
import type { SourceZone } from '#model/metadata.ts';
import type { ParagraphRole, Report } from '#model/report.ts';
import type { Segment } from '#model/segment.ts';
import { alignedPieces } from './aligned-pieces.ts';
import { readingLinesOf, titleLineOf } from './reading-lines.ts';
import { rowsBesideCapture } from './rows-beside-capture.ts';

/** What stands side by side when a report is laid beside its capture: the same printed characters. */
export interface FacsimileRow {
  /** Empty beside what the editor supplied. Lines that print nothing of the report have a row of their own. */
  readonly source: readonly CapturePiece[];
  readonly text?: ReadingPiece;
}

/** A line of a capture, or as much of it as stands in one row. */
export interface CapturePiece {
  /** Of the line, from 1. */
  readonly number: number;
  /** The line begins with it. */
  readonly begins: boolean;
  /** What the line is, where it is not the report's body. */
  readonly zone?: SourceZone;
  /** The characters of the capture, blanks included; round what the editor remarked on, the remark. */
  readonly segments: readonly Segment[];
}

/** A title, heading or paragraph of a report, or as much of it as stands in one row. */
export interface ReadingPiece {
  /** The places of the report that begin with it, outermost first. */
  readonly anchors: readonly Anchor[];
  /** The title, heading or paragraph begins with it. */
  readonly begins: boolean;
  readonly role: ReadingRole;
  /** The reading text, with the editor's remarks on its print. */
  readonly segments: readonly Segment[];
}

export type ReadingRole = 'title' | 'supplied-title' | 'heading' | ParagraphRole;

/**
 * Lays a report beside its capture, in the order of the capture, each row as short as it can be: a row
 * ends where a line of the capture ends, and where a heading, a paragraph or a point of the report
 * does, unless that is inside a correction. Both sides print the same characters, blanks aside, of
 * every report that is faithful to its capture.
 */
export function facsimileRowsOf(report: Report, capture: string): readonly FacsimileRow[] {
  const { zones } = report.metadata.source;
  const all = rowsBesideCapture(readingLinesOf(report), capture, zones);
  const isTitle = ({ zone }: { readonly zone?: SourceZone }) => zone?.kind === 'title';
  const title = { source: all.filter(isTitle).flatMap(({ source }) => source) };
  const body = all.filter(({ zone }) => zone === undefined);
  return withIdleLines(
    [
      ...alignedPieces({ ...title, lines: [titleLineOf(report)] }),
      ...body.flatMap((row) => alignedPieces(row)),
    ],
    { capture, zones },
  );
}

/** Every line of a capture whose report is not there: none stands beside anything. */
export function captureRowsOf(capture: string): readonly FacsimileRow[] {
  return withIdleLines([], { capture, zones: [] });
}

interface Captured {
  readonly capture: string;
  readonly zones: readonly SourceZone[];
}

/** Puts between the rows the lines that are in none: those that are blank, and those of zones. */
function withIdleLines(rows: readonly FacsimileRow[], captured: Captured): readonly FacsimileRow[] {
  const shown = new Set(rows.flatMap(({ source }) => source.map(({ number }) => number)));
  const idle = linesIn(captured).filter(({ number }) => !shown.has(number));
  const before = (end: number) => idle.splice(0, idle.filter(({ number }) => number < end).length);
  const merged = inOrder(rows).flatMap((row): readonly FacsimileRow[] => {
    const first = row.source[0]?.number ?? 0;
    const apart = before(first).map((line) => ({ source: [line] }));
    const inside = before(row.source.at(-1)?.number ?? 0);
    const source = [...row.source, ...inside].sort((a, b) => a.number - b.number);
    return [...apart, { ...row, source }];
  });
  return [...merged, ...idle.map((line) => ({ source: [line] }))];
}

/** In the order of the capture; what has no line there stands before what follows it. */
function inOrder(rows: readonly FacsimileRow[]): readonly FacsimileRow[] {
  let next = Number.POSITIVE_INFINITY;
  const placed = [...rows].reverse().map((row) => {
    next = row.source[0]?.number ?? (row.text?.role === 'title' ? 0 : next);
    return { row, at: next };
  });
  return placed
    .reverse()
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

function linesIn({ capture, zones }: Captured): CapturePiece[] {
  const lines = capture.split(/\r\n|\r|\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((text, index) => {
    const number = index + 1;
    const zone = zones.find(({ first, last }) => first <= number && number <= last);
    return { number, begins: true, segments: text === '' ? [] : [text], ...(zone && { zone }) };
  });
}
