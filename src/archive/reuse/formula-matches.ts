import { bodyOfLine, type FingerprintIndex } from './fingerprint-index.ts';
import { type LineMatch, lineMatchOf } from './line-match.ts';
import type { MarkedRun } from './marked-runs.ts';
import type { ReuseSearch } from './reuse-search.ts';

/** Lines of other bodies that are looked at for one formula, the earliest first. */
export const looked = 6;

/**
 * Where a formula stands in other bodies: the earliest few, found by its rarest fingerprint. A
 * formula stands in many more, which nobody needs to see one by one.
 */
export function formulaMatchesOf(
  { from, to }: MarkedRun,
  number: number,
  { corpus, index, parameters: { gram } }: ReuseSearch,
): readonly LineMatch[] {
  const rarest = rarestOf({ from, to }, number, index);
  const line = corpus.lines[number];
  if (rarest === undefined || line === undefined) return [];
  const group = index.groups[rarest] ?? 0;
  const start = index.positions[rarest] ?? 0;
  const bodies = new Set([bodyOfLine(corpus, number)]);
  const matches: LineMatch[] = [];
  for (let at = group; at < (index.groupEnds[group] ?? 0) && matches.length < looked; at += 1) {
    const other = index.members[at] ?? 0;
    const otherLine = index.lines[other] ?? 0;
    const body = bodyOfLine(corpus, otherLine);
    const target = corpus.lines[otherLine];
    if (bodies.has(body) || target === undefined) continue;
    bodies.add(body);
    const otherStart = index.positions[other] ?? 0;
    const otherEnd = otherStart + gram;
    const hit = { start, end: start + gram, otherStart, otherEnd, line: otherLine, hits: 1 };
    matches.push(lineMatchOf(line, target, hit));
  }
  return matches;
}

function rarestOf(
  { from, to }: { readonly from: number; readonly to: number },
  number: number,
  index: FingerprintIndex,
): number | undefined {
  let rarest: number | undefined;
  const bodiesOf = (fingerprint: number) =>
    index.groupBodies[index.groups[fingerprint] ?? 0] ?? Number.POSITIVE_INFINITY;
  for (
    let at = index.firstOfLine[number] ?? 0;
    at < (index.firstOfLine[number + 1] ?? 0);
    at += 1
  ) {
    const position = index.positions[at] ?? 0;
    if (position < from || position >= to) continue;
    if (bodiesOf(at) < 2) continue;
    if (rarest === undefined || bodiesOf(at) < bodiesOf(rarest)) rarest = at;
  }
  return rarest;
}
