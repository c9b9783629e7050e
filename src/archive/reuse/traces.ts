import { type Candidate, chainsOf } from './candidates.ts';
import { bodyOfLine } from './fingerprint-index.ts';
import type { CorpusReport } from './reuse-corpus.ts';
import type { ReuseSearch } from './reuse-search.ts';

/** What the fingerprints of a line say: alike lines, and how far each gram has spread. */
export interface Traces {
  /** In the body's last report before this one. */
  readonly previous: readonly Candidate[];
  /** In other bodies, most hits first. */
  readonly elsewhere: readonly Candidate[];
  /** By Han character: 1 where it lies in a formula. */
  readonly formula: Uint8Array;
}

/** Lines of the body's last report that one line is held against. */
const previousLooked = 4;

/** Follows every fingerprint of a line through the archive. */
export function tracesOf(number: number, report: CorpusReport, search: ReuseSearch): Traces {
  const { corpus, index, parameters } = search;
  const { gram } = parameters;
  const previous = chainsOf(index, gram);
  const elsewhere = chainsOf(index, gram);
  const formula = new Uint8Array(corpus.lines[number]?.codes.length ?? 0);
  const last = index.firstOfLine[number + 1] ?? 0;
  for (let at = index.firstOfLine[number] ?? 0; at < last; at += 1) {
    const group = index.groups[at] ?? 0;
    const position = index.positions[at] ?? 0;
    eachInPrevious(group, report, search, (other) => previous.add(position, other));
    if ((index.groupBodies[group] ?? 0) >= search.formula) {
      formula.fill(1, position, position + gram);
      continue;
    }
    for (let member = group; member < (index.groupEnds[group] ?? 0); member += 1) {
      const other = index.members[member] ?? 0;
      if (bodyOfLine(corpus, index.lines[other] ?? 0) !== report.body)
        elsewhere.add(position, other);
    }
  }
  return {
    previous: best(previous.candidates(), previousLooked),
    elsewhere: withEarliest(elsewhere.candidates(), search),
    formula,
  };
}

/** Members of a group that lie in the body's last report; found by halving, as groups are in order. */
function eachInPrevious(
  group: number,
  { previous }: CorpusReport,
  { corpus, index }: ReuseSearch,
  take: (fingerprint: number) => void,
): void {
  const source = previous === undefined ? undefined : corpus.reports[previous];
  if (source === undefined) return;
  const first = index.firstOfLine[source.firstLine] ?? 0;
  const end = index.firstOfLine[source.endLine] ?? 0;
  let low = group;
  let high = index.groupEnds[group] ?? 0;
  const groupEnd = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.members[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < groupEnd && (index.members[at] ?? end) < end; at += 1) {
    take(index.members[at] ?? 0);
  }
}

function best(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  return candidates.toSorted((a, b) => b.hits - a.hits || a.line - b.line).slice(0, count);
}

/** The most alike, and the earliest of those that are at least half as alike as the most alike. */
function withEarliest(
  candidates: readonly Candidate[],
  { parameters }: ReuseSearch,
): readonly Candidate[] {
  const chosen = best(candidates, parameters.candidates);
  const enough = (chosen[0]?.hits ?? 0) / 2;
  const [earliest] = candidates
    .filter((candidate) => candidate.hits >= enough && !chosen.includes(candidate))
    .sort((a, b) => a.line - b.line);
  return earliest === undefined ? chosen : [...chosen, earliest];
}
