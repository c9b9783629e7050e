import { hashLimit } from './fingerprints.ts';
import type { ReuseCorpus } from './reuse-corpus.ts';

/**
 * Every fingerprint of the corpus, numbered in the order of the text, and grouped by hash. The
 * members of a group stand in the order of the corpus, so the first is of the earliest report.
 */
export interface FingerprintIndex {
  /** Line of each fingerprint. */
  readonly lines: Uint32Array;
  /** Where in the line it begins, in Han characters. */
  readonly positions: Uint32Array;
  /** The first fingerprint of each line; one more entry closes the last line. */
  readonly firstOfLine: Uint32Array;
  /** Fingerprints, group by group. */
  readonly members: Uint32Array;
  /** Where in `members` the group of each fingerprint begins. */
  readonly groups: Uint32Array;
  /** By where a group begins: one past its end. */
  readonly groupEnds: Uint32Array;
  /** By where a group begins: how many bodies have it. */
  readonly groupBodies: Uint16Array;
}

/** Hash and number of a fingerprint share a double: 28 bits and 25 bits. */
const numberLimit = 2 ** 25;

/**
 * Groups the fingerprints of a corpus. One sort; all the rest takes the time of the text.
 *
 * @throws RangeError above 33 million fingerprints, about 15,000 reports
 */
export function fingerprintIndexOf(corpus: ReuseCorpus): FingerprintIndex {
  const count = corpus.lines.reduce((sum, line) => sum + line.fingerprints.hashes.length, 0);
  if (count >= numberLimit) throw new RangeError(`${count} fingerprints do not fit the index.`);
  const lines = new Uint32Array(count);
  const positions = new Uint32Array(count);
  const firstOfLine = new Uint32Array(corpus.lines.length + 1);
  const keys = new Float64Array(count);
  let next = 0;
  for (const [line, { fingerprints }] of corpus.lines.entries()) {
    firstOfLine[line] = next;
    const { hashes } = fingerprints;
    for (let at = 0; at < hashes.length; at += 1, next += 1) {
      lines[next] = line;
      positions[next] = fingerprints.positions[at] ?? 0;
      keys[next] = (hashes[at] ?? 0) * numberLimit + next;
    }
  }
  firstOfLine[corpus.lines.length] = next;
  keys.sort();
  return { lines, positions, firstOfLine, ...grouped(keys, { corpus, lines }) };
}

function grouped(
  keys: Float64Array,
  { corpus, lines }: { readonly corpus: ReuseCorpus; readonly lines: Uint32Array },
): Pick<FingerprintIndex, 'members' | 'groups' | 'groupEnds' | 'groupBodies'> {
  const members = new Uint32Array(keys.length);
  const groups = new Uint32Array(keys.length);
  const groupEnds = new Uint32Array(keys.length);
  const groupBodies = new Uint16Array(keys.length);
  const lastSeen = new Int32Array(corpus.bodies).fill(-1);
  let start = 0;
  let hash = hashLimit;
  // Iterators of typed arrays cost several times this loop.
  for (let at = 0; at < keys.length; at += 1) {
    const own = Math.floor((keys[at] ?? 0) / numberLimit);
    if (own !== hash) start = at;
    hash = own;
    const member = (keys[at] ?? 0) % numberLimit;
    members[at] = member;
    groups[member] = start;
    groupEnds[start] = at + 1;
    const body = bodyOfLine(corpus, lines[member] ?? 0);
    if (lastSeen[body] !== start) groupBodies[start] = (groupBodies[start] ?? 0) + 1;
    lastSeen[body] = start;
  }
  return { members, groups, groupEnds, groupBodies };
}

/** Number of the body that a line's report is of. */
export function bodyOfLine({ lines, reports }: ReuseCorpus, line: number): number {
  return reports[lines[line]?.report ?? -1]?.body ?? -1;
}
