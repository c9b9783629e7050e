import { groupedDigits } from './grouped-digits.ts';

const kilobyte = 1024;

/** A file's length as readers estimate it: 308 KB, 23.9 MB. */
export function writtenSize(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} 字节`;
  if (bytes < kilobyte ** 2) return `${groupedDigits(Math.round(bytes / kilobyte))} KB`;
  return `${groupedDigits(Math.round((bytes / kilobyte ** 2) * 10) / 10)} MB`;
}
