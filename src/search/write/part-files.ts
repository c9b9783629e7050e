import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { partFile, partSpan, type Series } from '#search/shared/format.ts';

/** The part files of one series, written from front to back. */
export interface PartFiles {
  /**
   * Appends what must be read in one piece.
   *
   * @returns its address: part × {@link partSpan} + offset in the part.
   */
  append(bytes: Uint8Array): number;
  /** The address the next piece of so many bytes will have. */
  next(length: number): number;
  /** Ends the last file. */
  close(): readonly number[];
}

export interface PartFilesOptions {
  readonly folder: string;
  /** A part is ended before it would grow longer, in bytes. */
  readonly partBytes: number;
}

/** Hosts of static sites take no longer file than 25 MiB. */
const longestPiece = 25 * 2 ** 20;

/** Creates the part files of a series; an empty series has one empty part. */
export function partFiles(series: Series, { folder, partBytes }: PartFilesOptions): PartFiles {
  mkdirSync(folder, { recursive: true });
  const pending = new Uint8Array(1 << 20);
  const lengths = [0];
  let file = openSync(join(folder, partFile(series, 0)), 'w');
  let used = 0;

  const flush = (): void => {
    writeAll(file, pending.subarray(0, used));
    used = 0;
  };
  const turn = (): void => {
    flush();
    closeSync(file);
    file = openSync(join(folder, partFile(series, lengths.length)), 'w');
    lengths.push(0);
  };
  const address = (): number => (lengths.length - 1) * partSpan + (lengths.at(-1) ?? 0);
  const next = (length: number): number => {
    if (length > longestPiece) {
      throw new RangeError(
        `Unexpected piece of ${length} bytes in ${series}, at most ${longestPiece}`,
      );
    }
    const filled = lengths.at(-1) ?? 0;
    if (filled > 0 && filled + length > partBytes) turn();
    return address();
  };

  return {
    next,
    append(bytes) {
      const at = next(bytes.length);
      if (used + bytes.length > pending.length) flush();
      if (bytes.length > pending.length) writeAll(file, bytes);
      else {
        pending.set(bytes, used);
        used += bytes.length;
      }
      lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + bytes.length;
      return at;
    },
    close() {
      flush();
      closeSync(file);
      return lengths;
    },
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
