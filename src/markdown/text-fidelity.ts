import { restoreFullWidth } from '#chinese/width.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { SourceZone } from '#model/metadata.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';

/** The first place where a report and its untouched source part. */
export interface Infidelity {
  /** Line of the source, from 1; the last line when the source ends too early. */
  readonly line: number;
  /** How many printed characters, blanks aside, are the same before it. */
  readonly at: number;
  /** What stands in the source from there, up to 20 characters. */
  readonly source: string;
  /** What stands in the report from there, up to 20 characters. */
  readonly report: string;
  readonly what: 'body' | 'title' | 'meta';
}

/**
 * Holds the text of a report against its source: the printed characters of its body, blanks aside, are
 * those of the source outside the zones, in order; a `title` zone prints the title.
 *
 * @param lines of its source: {@link regularisedLines}
 * @returns both kinds of difference, at their first places; empty when the text is faithful
 */
export function textInfidelitiesOf(
  report: Report,
  lines: readonly SourceLine[],
): readonly Infidelity[] {
  return [bodyDifference(report, lines), titleDifference(report, lines)].filter(
    (difference) => difference !== undefined,
  );
}

/** A line of a source, from 1, its marks as wide as the report's. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  readonly zone: SourceZone | undefined;
}

/** The lines of a report's source. */
export function regularisedLines({ metadata }: Report, source: string): readonly SourceLine[] {
  const restores = metadata.regularised.includes('punctuation-width');
  return source.split(/\r\n|\r|\n/u).map((text, index) => ({
    number: index + 1,
    text: restores ? restoreFullWidth(text) : text,
    zone: metadata.source.zones.find(({ first, last }) => first <= index + 1 && index + 1 <= last),
  }));
}

function bodyDifference(report: Report, lines: readonly SourceLine[]): Infidelity | undefined {
  const printed = withoutBlanks(report.sections.flatMap(linesOf).map(printedText).join(''));
  return differenceOf(
    lines.filter(({ zone }) => zone === undefined),
    printed,
    'body',
  );
}

function titleDifference(report: Report, lines: readonly SourceLine[]): Infidelity | undefined {
  const zone = lines.filter((line) => line.zone?.kind === 'title');
  if (zone.length === 0) return undefined;
  return differenceOf(zone, withoutBlanks(report.metadata.title), 'title');
}

/** Compares the lines, one after another and without blanks, with one text without blanks. */
function differenceOf(
  lines: readonly SourceLine[],
  printed: string,
  what: Infidelity['what'],
): Infidelity | undefined {
  let at = 0;
  for (const { number, text } of lines) {
    const expected = withoutBlanks(text);
    if (!printed.startsWith(expected, at)) {
      const same = at + commonLength(expected, printed.slice(at));
      const found = { source: clip(expected, same - at), report: clip(printed, same) };
      return { line: number, at: same, ...found, what };
    }
    at += expected.length;
  }
  if (at === printed.length) return undefined;
  return { line: lines.at(-1)?.number ?? 1, at, source: '', report: clip(printed, at), what };
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function clip(text: string, start: number): string {
  return text.slice(start, start + 20);
}
