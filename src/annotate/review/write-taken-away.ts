import { VFile } from 'vfile';
import { Document, visit } from 'yaml';
import { parseTakenAway, type TakenAwayList } from './parse-taken-away.ts';
import type { TakenAway } from './taken-away.ts';

/**
 * The file of a report's decisions with one more, on a line of its own at its place in the order of
 * the text; every other byte stays. `undefined` where the file cannot be read.
 */
export function withTakenAway(text: string, taken: TakenAway): string | undefined {
  const list = parseTakenAway(new VFile(text));
  if (list === undefined) return undefined;
  const behind = list.entries.findIndex((other) => compareTaken(taken, other) < 0);
  const before = linesBefore(text, behind < 0 ? undefined : list.lines[behind]);
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return `${start}${writtenLine(taken)}\n${text.slice(before.length)}`;
}

/** The file without one of its decisions; `undefined` where it cannot be read. */
export function withoutTakenAway(text: string, taken: TakenAway): string | undefined {
  const list = parseTakenAway(new VFile(text));
  if (list === undefined) return undefined;
  const position = positionOf(list, taken);
  if (position < 0) return text;
  const before = linesBefore(text, list.lines[position]);
  return before + text.slice(linesBefore(text, list.lines[position + 1]).length);
}

function positionOf({ entries }: TakenAwayList, taken: TakenAway): number {
  return entries.findIndex((one) => writtenLine(one) === writtenLine(taken));
}

/** All of a text above a line; all of it where no line is named. */
function linesBefore(text: string, line: number | undefined): string {
  if (line === undefined) return text;
  const lines = text.split('\n').slice(0, line - 1);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

const { compare } = new Intl.Collator('en', { numeric: true });

function compareTaken(a: TakenAway, b: TakenAway): number {
  return compare(a.line, b.line) || a.at - b.at;
}

/** One line an entry, so that git can put the lines of two editors together. */
function writtenLine({ line, at, kind, words, ...others }: TakenAway): string {
  const document = new Document([{ line, at, kind, words, ...others }]);
  visit(document, {
    Map: (_, map) => {
      map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}
