import type { Stretches } from './aligned.ts';
import type { FingerprintIndex } from './fingerprint-index.ts';

/** A line that may have the same words, by the fingerprints that both have in the same order. */
export interface Candidate extends Stretches {
  /** Number of the other line. */
  readonly line: number;
  /** Fingerprints in common. */
  readonly hits: number;
}

/** Han characters that may lie between two common fingerprints, and by how much they may shift. */
const gap = 40;
const drift = 12;

/** A run of fingerprints that two lines share, in the order of both, while it is being followed. */
interface Chain {
  readonly line: number;
  hits: number;
  readonly start: number;
  end: number;
  readonly otherStart: number;
  otherEnd: number;
}

/** Follows common fingerprints of one line with many others. */
export interface Chains {
  /** Takes notice that `position` of the line has the fingerprint number `other`. */
  readonly add: (position: number, other: number) => void;
  /** Runs of two common fingerprints or more. */
  readonly candidates: () => readonly Candidate[];
}

/** Begins with no common fingerprint. Positions must be added in rising order. */
export function chainsOf(index: FingerprintIndex, gram: number): Chains {
  const byLine = new Map<number, Chain[]>();
  return {
    add(position, other) {
      const line = index.lines[other] ?? 0;
      const otherPosition = index.positions[other] ?? 0;
      const chains = byLine.get(line);
      const begun: Chain = {
        line,
        hits: 1,
        start: position,
        end: position + gram,
        otherStart: otherPosition,
        otherEnd: otherPosition + gram,
      };
      if (chains === undefined) byLine.set(line, [begun]);
      else if (!follow(chains, begun)) chains.push(begun);
    },
    candidates: () => [...byLine.values()].flat().filter(({ hits }) => hits >= 2),
  };
}

/** Lengthens the chain that the hit continues, if there is one. */
function follow(chains: readonly Chain[], hit: Chain): boolean {
  const chain = chains.findLast(
    ({ end, otherEnd }) =>
      hit.start - end <= gap &&
      hit.otherEnd > otherEnd &&
      Math.abs(hit.end - hit.otherEnd - (end - otherEnd)) <= drift,
  );
  if (chain === undefined) return false;
  if (hit.start >= chain.start && hit.end > chain.end) chain.hits += 1;
  chain.end = Math.max(chain.end, hit.end);
  chain.otherEnd = hit.otherEnd;
  return true;
}
