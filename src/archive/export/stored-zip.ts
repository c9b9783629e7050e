import type { PackedFile } from '#archive/downloads/tar-entry.ts';
import {
  directoryEnd,
  directoryEntry,
  memberHeader,
  zipMethods,
} from '#archive/downloads/zip-records.ts';

/** A few small files as one `.zip`, each as it is. Runs in browsers, and gives the same bytes there. */
export function storedZip(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, bytes } of files) {
    const member = {
      name: new TextEncoder().encode(path),
      method: zipMethods.stored,
      crc: crc32Of(bytes),
      packed: bytes.length,
      bytes: bytes.length,
    };
    const header = memberHeader(member);
    directory.push(directoryEntry(member, at));
    pieces.push(header, bytes);
    at += header.length + bytes.length;
  }
  const length = lengthOf(directory);
  const end = directoryEnd({ count: files.length, start: at, bytes: length });
  return joined([...pieces, ...directory, end]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** The checksum that ZIP asks for (ISO 3309), which browsers have none of. */
function crc32Of(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
