/**
 * Whole numbers from 0 to 2^53 in seven bits a byte, low bits first; the high bit of a byte says
 * that more follow.
 */
export interface ByteReader {
  readonly bytes: Uint8Array;
  at: number;
}

/** The number that begins at the reader's place, which moves behind it. */
export function readVarint(reader: ByteReader): number {
  const { bytes } = reader;
  let byte = bytes[reader.at++] ?? 0;
  if (byte < 128) return byte;
  let value = byte & 127;
  let scale = 128;
  do {
    byte = bytes[reader.at++] ?? 0;
    value += (byte & 127) * scale;
    scale *= 128;
  } while (byte >= 128);
  return value;
}

/** Writes the number at an offset, where room must be, and returns the offset behind it. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let end = at;
  while (rest >= 128) {
    bytes[end++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  bytes[end++] = rest;
  return end;
}

/** The four bytes at an offset as a number, low byte first. */
export function readUint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

/** Writes a number of 32 bits, low byte first. */
export function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, value, true);
}
