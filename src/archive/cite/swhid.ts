import { createHash } from 'node:crypto';

/**
 * The name of some bytes that libraries and Software Heritage know a file by, wherever a copy lies
 * (SWHID 1.2, ISO/IEC 18670): git has it for every file, `git hash-object`.
 */
export function swhidOf(text: string): string {
  const header = `blob ${Buffer.byteLength(text)}\0`;
  return `swh:1:cnt:${createHash('sha1').update(header).update(text).digest('hex')}`;
}
