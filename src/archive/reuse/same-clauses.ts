import { clausesOf } from './clauses.ts';
import { isHan } from './han-text.ts';
import type { CorpusLine } from './reuse-corpus.ts';
import { neededShare, type ReuseParameters } from './reuse-parameters.ts';

/** A clause of a line, in Han characters and in UTF-16 offsets of the text. */
export interface CorpusClause {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The clauses of a line that have Han characters. */
export function corpusClausesOf({ text }: CorpusLine): readonly CorpusClause[] {
  let from = 0;
  return clausesOf(text).flatMap(({ start, end }) => {
    let to = from;
    for (let at = start; at < end; at += 1) if (isHan(text.charCodeAt(at))) to += 1;
    const clause = { from, to, start, end };
    from = to;
    return clause.to > clause.from ? [clause] : [];
  });
}

/** Clauses in a row, by number, `end` exclusive. */
export interface ClauseRun {
  readonly first: number;
  readonly end: number;
}

/** A clause with how many of its Han characters are found; -1 where it is taken. */
interface Weighed {
  readonly length: number;
  readonly found: number;
}

/** Han characters of changed clauses that may stand between two that are the same. */
const bridge = 10;

/**
 * Runs of clauses that are the same as elsewhere: each found to the share asked for, short ones
 * between them aside, and all together enough to be no accident.
 *
 * @param foundOf how many Han characters of a clause are found
 * @param isFree whether the clause of this number may be taken
 */
export function sameClausesOf(
  clauses: readonly CorpusClause[],
  {
    foundOf,
    isFree,
    parameters,
  }: {
    readonly foundOf: (clause: CorpusClause) => number;
    readonly isFree: (clause: number) => boolean;
    readonly parameters: ReuseParameters;
  },
): readonly ClauseRun[] {
  const weighed = clauses.map((clause, number) => ({
    length: clause.to - clause.from,
    found: isFree(number) ? foundOf(clause) : -1,
  }));
  return runsIn(weighed, parameters).flatMap((run) => {
    const sound = soundPartOf(run, weighed, parameters);
    return sound === undefined ? [] : [sound];
  });
}

/** Clauses that are found, with the short ones between them; no taken clause lies in a run. */
function runsIn(weighed: readonly Weighed[], { share }: ReuseParameters): readonly ClauseRun[] {
  const runs: { first: number; end: number }[] = [];
  let between = Number.POSITIVE_INFINITY;
  for (const [number, { length, found }] of weighed.entries()) {
    const open = runs.at(-1);
    if (found > 0 && found >= length * share) {
      if (open && between <= bridge) open.end = number + 1;
      else runs.push({ first: number, end: number + 1 });
      between = 0;
    } else between += found === -1 ? Number.POSITIVE_INFINITY : length;
  }
  return runs;
}

/** The run without the weaker clauses at its ends, until what is left is enough. */
function soundPartOf(
  { first, end }: ClauseRun,
  weighed: readonly Weighed[],
  parameters: ReuseParameters,
): ClauseRun | undefined {
  const run = weighed.slice(first, end);
  const length = run.reduce((sum, clause) => sum + clause.length, 0);
  if (length < parameters.minimum) return undefined;
  const found = run.reduce((sum, clause) => sum + clause.found, 0);
  if (found >= length * neededShare(length, parameters)) return { first, end };
  const shareAt = (number: number) => {
    const clause = weighed[number];
    return clause === undefined ? 0 : clause.found / clause.length;
  };
  const rest =
    shareAt(first) < shareAt(end - 1) ? { first: first + 1, end } : { first, end: end - 1 };
  return soundPartOf(rest, weighed, parameters);
}
