import { foundIn, type LineMatch } from './line-match.ts';
import type { CorpusLine } from './reuse-corpus.ts';
import type { ReuseParameters } from './reuse-parameters.ts';
import { type CorpusClause, corpusClausesOf, sameClausesOf } from './same-clauses.ts';
import type { SharedKind } from './shared-passage.ts';

/** Clauses in a row of which the same is to be said. */
export interface MarkedRun {
  readonly kind: SharedKind;
  /** The line that they were found in; a formula has none. */
  readonly match?: LineMatch;
  /** Han positions in the line. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets in its text. */
  readonly start: number;
  readonly end: number;
}

/** What was found for a line. */
export interface ReuseFindings {
  /** Best first. */
  readonly previous: readonly LineMatch[];
  readonly elsewhere: readonly LineMatch[];
  /** By Han character: 1 where it lies in a formula. */
  readonly formula: Uint8Array;
}

/** Something to say of clauses, and how many Han characters of a clause speak for it. */
interface Claim {
  readonly kind: SharedKind;
  readonly match?: LineMatch;
  readonly foundOf: (clause: CorpusClause) => number;
}

/** Gives out the clauses of a line, each once: to the body's own last report before all others. */
export function markedRunsOf(
  line: CorpusLine,
  findings: ReuseFindings,
  parameters: ReuseParameters,
): readonly MarkedRun[] {
  const clauses = corpusClausesOf(line);
  const taken = new Set<number>();
  return claimsOf(findings).flatMap(({ foundOf, ...said }) => {
    const isFree = (clause: number) => !taken.has(clause);
    return sameClausesOf(clauses, { foundOf, isFree, parameters }).flatMap((run) => {
      for (let clause = run.first; clause < run.end; clause += 1) taken.add(clause);
      const first = clauses[run.first];
      const last = clauses[run.end - 1];
      if (first === undefined || last === undefined) return [];
      return [{ ...said, from: first.from, to: last.to, start: first.start, end: last.end }];
    });
  });
}

function claimsOf({ previous, elsewhere, formula }: ReuseFindings): readonly Claim[] {
  const claimOf = (kind: SharedKind) => (match: LineMatch) => ({
    kind,
    match,
    foundOf: ({ from, to }: CorpusClause) => foundIn(match, from, to),
  });
  return [
    ...previous.map(claimOf('previous')),
    ...elsewhere.map(claimOf('elsewhere')),
    {
      kind: 'formula',
      foundOf: ({ from, to }) => formula.subarray(from, to).reduce((sum, one) => sum + one, 0),
    },
  ];
}
