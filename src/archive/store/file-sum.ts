import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** The SHA-256 of some bytes, in lower-case hex. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a file; `undefined` where it cannot be read. */
export function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Checksums worked out before by this process, each with how its file looked before it was read. */
const known = new Map<string, { readonly look: string; readonly sum: string }>();

/** Two changes of a file within one tick of its disk's clock look the same; none ticks slower, in ms. */
const slowestTick = 2000;

/**
 * The SHA-256 of a file; `undefined` where it cannot be read. One that looks as it did (place on the
 * disk, length, times of its bytes and of its entry to the nanosecond) is not read again.
 */
export function sumAt(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  const look = `${stat?.ino} ${stat?.size} ${stat?.mtimeNs} ${stat?.ctimeNs} ${stat?.mode}`;
  const before = known.get(path);
  if (before?.look === look) return before.sum;
  known.delete(path);
  const bytes = bytesAt(path);
  const sum = bytes && sumOf(bytes);
  const isAtRest = stat !== undefined && Date.now() - Number(stat.ctimeMs) > slowestTick;
  if (sum !== undefined && isAtRest) known.set(path, { look, sum });
  return sum;
}
