import { createHash } from 'node:crypto';
import type { PackedFile } from './tar-entry.ts';

/** What a reader checks a file by. */
export interface FileFacts {
  readonly path: string;
  readonly bytes: number;
  /** In lower-case hex. */
  readonly sha256: string;
}

/** Length and checksum of a file. */
export function factsOf({ path, bytes }: PackedFile): FileFacts {
  return { path, bytes: bytes.length, sha256: sha256Of(bytes) };
}

/** The checksum of some bytes, in lower-case hex. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A line as `sha256sum -c` reads it. */
export function checksumLine({ path, sha256 }: FileFacts): string {
  return `${sha256}  ${path}\n`;
}
