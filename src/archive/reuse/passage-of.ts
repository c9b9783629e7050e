import { bodyOfLine } from './fingerprint-index.ts';
import { formulaMatchesOf } from './formula-matches.ts';
import { hanTextOf } from './han-text.ts';
import { counterpartsOf, foundIn, type LineMatch } from './line-match.ts';
import type { MarkedRun } from './marked-runs.ts';
import { neededShare } from './reuse-parameters.ts';
import type { ReuseSearch } from './reuse-search.ts';
import type { FoundPassage, PassageRef, QuotedRef } from './shared-passage.ts';

interface Surroundings {
  /** Number of the line that the run lies in. */
  readonly number: number;
  /** The line held against lines of other bodies. */
  readonly elsewhere: readonly LineMatch[];
  readonly search: ReuseSearch;
}

/** What is to be said of a run of clauses; nothing when no other report bears it out. */
export function passageOf(
  run: MarkedRun,
  { number, elsewhere, search }: Surroundings,
): FoundPassage | undefined {
  const { kind, match, from, to } = run;
  const length = to - from;
  const needed = neededShare(length, search.parameters);
  const own = ownRefOf(run, number, search);
  const known = kind === 'formula' ? formulaMatchesOf(run, number, search) : elsewhere;
  const matches = firstOfEachBody(
    known.filter((other) => foundIn(other, from, to) >= length * needed),
    search,
  );
  const others = matches.flatMap((other) => refOf(other, run, search) ?? []);
  const previous = kind === 'previous' && match ? refOf(match, run, search) : undefined;
  if (others.length === 0 && previous === undefined) return undefined;
  return {
    ...own,
    kind,
    words: search.corpus.lines[number]?.text.slice(own.start, own.end) ?? '',
    length,
    ...(previous && { previous }),
    others,
    bodies: others.length,
  };
}

function ownRefOf({ start, end }: MarkedRun, number: number, search: ReuseSearch): PassageRef {
  const line = search.corpus.lines[number];
  const text = line?.text ?? '';
  const blanks = /^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return {
    report: search.corpus.reports[line?.report ?? -1]?.id ?? '',
    anchor: line?.anchor ?? '',
    start: start + blanks,
    end: start + text.slice(start, end).trimEnd().length,
  };
}

/** The counterpart of a run in another line. */
function refOf(
  match: LineMatch,
  { from, to }: MarkedRun,
  { corpus }: ReuseSearch,
): QuotedRef | undefined {
  const line = corpus.lines[match.line];
  const range = counterpartsOf(match, from, to);
  if (line === undefined || range === undefined) return undefined;
  const { offsets } = hanTextOf(line.text);
  const start = offsets[range.start] ?? 0;
  const end = (offsets[range.end - 1] ?? 0) + 1;
  return {
    report: corpus.reports[line.report]?.id ?? '',
    anchor: line.anchor,
    start,
    end,
    words: line.text.slice(start, end),
  };
}

/** Of each body its earliest line; earliest first, as lines are numbered in the order of time. */
function firstOfEachBody(
  matches: readonly LineMatch[],
  { corpus }: ReuseSearch,
): readonly LineMatch[] {
  const seen = new Set<number>();
  return matches
    .toSorted((a, b) => a.line - b.line)
    .filter(({ line }) => {
      const body = bodyOfLine(corpus, line);
      if (seen.has(body)) return false;
      seen.add(body);
      return true;
    });
}
