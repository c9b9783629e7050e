import type { ReuseParameters } from './reuse-parameters.ts';

/** Chosen grams of a line: where each begins, counted in Han characters, and its hash. */
export interface Fingerprints {
  readonly positions: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Hashes are below this, so that hash and number of a fingerprint fit into one double. */
export const hashLimit = 2 ** 28;

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` grams in a row the one with the
 * smallest hash is kept, the last of equals. Two lines that share `gram + window - 1` characters in
 * a row therefore share a fingerprint.
 */
export function fingerprintsOf(
  codes: Uint16Array,
  { gram, window }: Pick<ReuseParameters, 'gram' | 'window'>,
): Fingerprints {
  const hashes = hashesOf(codes, gram);
  const kept: number[] = [];
  let smallest = -1;
  const lastWindow = Math.max(0, hashes.length - window);
  for (let from = 0; from <= lastWindow && hashes.length > 0; from += 1) {
    const end = Math.min(hashes.length, from + window);
    if (smallest < from) smallest = smallestIn(hashes, from, end);
    else if ((hashes[end - 1] ?? hashLimit) <= (hashes[smallest] ?? hashLimit)) smallest = end - 1;
    if (kept.at(-1) !== smallest) kept.push(smallest);
  }
  return {
    positions: Uint32Array.from(kept),
    hashes: Uint32Array.from(kept, (at) => hashes[at] ?? 0),
  };
}

function smallestIn(hashes: Uint32Array, from: number, end: number): number {
  let best = from;
  for (let at = from + 1; at < end; at += 1) {
    if ((hashes[at] ?? hashLimit) <= (hashes[best] ?? hashLimit)) best = at;
  }
  return best;
}

/** The hash of every gram, mixed so that neighbouring characters do not make neighbouring hashes. */
function hashesOf(codes: Uint16Array, gram: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, codes.length - gram + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + gram; next += 1) {
      hash = Math.imul(hash ^ (codes[next] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
    hashes[at] = (hash ^ (hash >>> 15)) >>> 4;
  }
  return hashes;
}
