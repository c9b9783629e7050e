import { readFileSync } from 'node:fs';

/** A file that a build wrote. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
