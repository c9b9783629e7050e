import type { TextLine } from '#model/annotation.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { SourceZone } from '#model/metadata.ts';
import { printedText } from '#model/printed-text.ts';

/** Lines of a capture, and the lines of its report that print the same characters. */
export interface CaptureRow<Line extends TextLine> {
  readonly source: readonly CaptureLine[];
  readonly lines: readonly Line[];
  /** What the lines of the capture are, where they are not the report's body. */
  readonly zone?: SourceZone;
}

/** A line of a capture that is not blank. */
export interface CaptureLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * Lays a capture beside its report, in the order of the capture: each row is as small as it can be
 * while both sides print the same characters, blanks aside. Where they differ in number the rest of
 * both is the last row.
 */
export function rowsBesideCapture<Line extends TextLine>(
  lines: readonly Line[],
  capture: string,
  zones: readonly SourceZone[],
): readonly CaptureRow<Line>[] {
  const waiting = lines.map((line) => ({ line, length: lengthOf(printedText(line)) }));
  const rows: CaptureRow<Line>[] = [];
  let open = { source: [] as CaptureLine[], lines: [] as Line[], ahead: 0 };
  for (const source of captureLines(capture)) {
    const zone = zones.find(({ first, last }) => first <= source.number && source.number <= last);
    if (zone !== undefined) {
      rows.push({ source: [source], lines: [], zone });
      continue;
    }
    open.source.push(source);
    open.ahead += lengthOf(source.text);
    while (open.ahead > 0 && waiting.length > 0) {
      const next = waiting.shift();
      if (next === undefined) break;
      open.lines.push(next.line);
      open.ahead -= next.length;
    }
    if (open.ahead !== 0) continue;
    rows.push({ source: open.source, lines: open.lines });
    open = { source: [], lines: [], ahead: 0 };
  }
  const rest = [...open.lines, ...waiting.map(({ line }) => line)];
  return open.source.length + rest.length === 0
    ? rows
    : [...rows, { source: open.source, lines: rest }];
}

function captureLines(capture: string): readonly CaptureLine[] {
  return capture
    .split(/\r\n|\r|\n/u)
    .map((text, index) => ({ number: index + 1, text }))
    .filter(({ text }) => lengthOf(text) > 0);
}

function lengthOf(text: string): number {
  return withoutBlanks(text).length;
}
