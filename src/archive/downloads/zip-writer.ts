import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedFile } from './tar-entry.ts';
import { directoryEnd, directoryEntry, memberHeader, zipMethods } from './zip-records.ts';

/** Writes files into one `.zip`, one by one. */
export interface ZipWriter {
  readonly add: (file: PackedFile) => void;
  /** Ends it. Returns how long it is, in bytes. */
  readonly close: () => number;
}

/** The form without its later extension holds no more: longer ones some systems cannot open. */
export const zipLimits = { files: 65_535, bytes: 2 ** 32 - 1 } as const;

/** It came to more than {@link zipLimits}. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

/** Opens an archive by the specification of PKWARE (APPNOTE 6.3), its names in UTF-8. */
export function zipWriter(path: string): ZipWriter {
  const file = openSync(path, 'w');
  const directory: Uint8Array[] = [];
  let at = 0;
  const write = (bytes: Uint8Array) => {
    if (at + bytes.length > zipLimits.bytes) throw new ZipTooLarge(path);
    writeSync(file, bytes);
    at += bytes.length;
  };
  return {
    add: ({ path: entry, bytes }) => {
      if (directory.length === zipLimits.files) throw new ZipTooLarge(path);
      const packed = deflateRawSync(bytes);
      const member = {
        name: Buffer.from(entry),
        method: zipMethods.deflated,
        crc: crc32(bytes),
        packed: packed.length,
        bytes: bytes.length,
      };
      directory.push(directoryEntry(member, at));
      write(memberHeader(member));
      write(packed);
    },
    close: () => {
      const start = at;
      for (const entry of directory) write(entry);
      write(directoryEnd({ count: directory.length, start, bytes: at - start }));
      closeSync(file);
      return at;
    },
  };
}
