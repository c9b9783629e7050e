import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the system has a program, those for its keeper included. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
