import type { SearchDocument } from '#search/shared/search-document.ts';
import type { Match } from './term-matches.ts';

/** A stretch of the untouched text around matches. */
export interface Excerpt {
  readonly line: number;
  readonly anchor: string;
  /** Text by turns; what matched says so. Joined they are the stretch. */
  readonly runs: readonly ExcerptRun[];
  /** Whether text of the line is left out in front of it, behind it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface ExcerptRun {
  readonly text: string;
  readonly matched: boolean;
}

/** UTF-16 code units shown in front of a match and behind it. */
export interface ExcerptWidth {
  readonly before: number;
  readonly after: number;
}

/** What surrounds a match, with all matches inside marked. */
export function excerptOf(
  { lines }: Pick<SearchDocument, 'lines'>,
  matches: readonly Match[],
  { at, width }: { readonly at: Match; readonly width: ExcerptWidth },
): Excerpt {
  const text = lines[at.line]?.text ?? '';
  const start = wholeCharacter(text, Math.max(0, at.start - width.before));
  const end = wholeCharacter(text, Math.min(text.length, at.end + width.after));
  const inside = matches.filter((match) => match.line === at.line);
  return {
    line: at.line,
    anchor: at.anchor,
    runs: runsOf(text, { start, end }, inside),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** Matches may overlap or lie in one another: what any of them covers is marked once. */
function runsOf(
  text: string,
  stretch: { readonly start: number; readonly end: number },
  matches: readonly Match[],
): readonly ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let at = stretch.start;
  const add = (to: number, matched: boolean): void => {
    const end = Math.min(to, stretch.end);
    if (end <= at) return;
    const last = runs.at(-1);
    if (last?.matched === matched) {
      runs[runs.length - 1] = { text: last.text + text.slice(at, end), matched };
    } else runs.push({ text: text.slice(at, end), matched });
    at = end;
  };
  for (const match of matches) {
    add(match.start, false);
    add(match.end, true);
  }
  add(stretch.end, false);
  return runs;
}

/** Never between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 && at > 0 ? at - 1 : at;
}
