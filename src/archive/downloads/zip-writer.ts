import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedFile } from './tar-entry.ts';

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

/** Every file is said to be of 1 January 2000, midnight, that the same files give the same bytes. */
const day = ((2000 - 1980) << 9) | (1 << 5) | 1;
const [needed, utf8Names, deflated] = [20, 0x0800, 8];

/** Opens an archive by the specification of PKWARE (APPNOTE 6.3), its names in UTF-8. */
export function zipWriter(path: string): ZipWriter {
  const file = openSync(path, 'w');
  const directory: Buffer[] = [];
  let at = 0;
  const write = (bytes: Uint8Array) => {
    if (at + bytes.length > zipLimits.bytes) throw new ZipTooLarge(path);
    writeSync(file, bytes);
    at += bytes.length;
  };
  return {
    add: ({ path: entry, bytes }) => {
      if (directory.length === zipLimits.files) throw new ZipTooLarge(path);
      const name = Buffer.from(entry);
      const packed = deflateRawSync(bytes);
      const facts = factsOf({ bytes, packed, name });
      directory.push(Buffer.concat([directoryEntry(facts, at), name]));
      write(Buffer.concat([fields(['I', 0x04034b50], ['H', needed], ...facts, ['H', 0]), name]));
      write(packed);
    },
    close: () => {
      const start = at;
      for (const entry of directory) write(entry);
      const count = directory.length;
      write(
        fields(
          ...([
            ['I', 0x06054b50],
            ['H', 0],
            ['H', 0],
            ['H', count],
            ['H', count],
          ] as const),
          ...([
            ['I', at - start],
            ['I', start],
            ['H', 0],
          ] as const),
        ),
      );
      closeSync(file);
      return at;
    },
  };
}

/** A number in two bytes or in four. */
type Field = readonly [size: 'H' | 'I', value: number];

/** What a file's own header and the directory both say of it. */
function factsOf({
  bytes,
  packed,
  name,
}: Readonly<Record<'bytes' | 'packed' | 'name', Uint8Array>>): readonly Field[] {
  return [
    ...([
      ['H', utf8Names],
      ['H', deflated],
      ['H', 0],
      ['H', day],
    ] as const),
    ...([
      ['I', crc32(bytes)],
      ['I', packed.length],
      ['I', bytes.length],
    ] as const),
    ['H', name.length],
  ];
}

function directoryEntry(facts: readonly Field[], at: number): Buffer {
  return fields(
    ...([
      ['I', 0x02014b50],
      ['H', needed],
      ['H', needed],
    ] as const),
    ...facts,
    ...([
      ['H', 0],
      ['H', 0],
      ['H', 0],
      ['H', 0],
      ['I', 0],
      ['I', at],
    ] as const),
  );
}

function fields(...list: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [size]) => sum + (size === 'H' ? 2 : 4), 0));
  let at = 0;
  for (const [size, value] of list) {
    at = size === 'H' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  }
  return bytes;
}
