import type { Anchor } from '#model/anchor.ts';
import { parseMarkLine, writeMarkLine } from './mark-line.ts';

/** What is said beside one line of a report, before and after an edit. */
export interface MarkEdit {
  readonly anchor: Anchor;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Of all lines of the report, in order. */
  readonly anchors: readonly Anchor[];
}

/**
 * A file of marks after an edit. Whatever is said of other lines stays byte for byte, and so does what
 * stays true of this one, and what is said of words that do not stand there.
 */
export function withMarksOf(file: string, { anchor, before, after, anchors }: MarkEdit): string {
  const lines = file === '' ? [] : file.replace(/\n$/u, '').split('\n');
  const read = lines.map(parseMarkLine);
  const written = read.map((mark) => mark && writeMarkLine(mark));
  const own = new Set(before);
  const kept = lines.map((line, at) => ({
    line,
    mark: read[at],
    isOwn: own.has(written[at] ?? ''),
  }));
  const place = anchors.indexOf(anchor);
  const isBehind = ({ isOwn, mark }: (typeof kept)[number]) =>
    isOwn || (mark !== undefined && anchors.indexOf(mark.anchor) > place);
  const at = kept.findIndex(isBehind);
  const asWritten = new Map(written.map((line, position) => [line, lines[position] ?? '']));
  const edited = [
    ...kept.slice(0, at < 0 ? undefined : at).map(({ line }) => line),
    ...after.map((line) => (own.has(line) ? (asWritten.get(line) ?? line) : line)),
    ...(at < 0 ? [] : kept.slice(at).flatMap(({ line, isOwn }) => (isOwn ? [] : line))),
  ];
  return edited.length === 0 ? '' : `${edited.join('\n')}\n`;
}
