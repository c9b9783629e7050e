import { writeBeside } from './write-beside.ts';

/**
 * Writes what is kept for the next time. A full disk, or one that must not be written to, costs time
 * and nothing else.
 */
export function tryToKeep(path: string, entry: string): void {
  try {
    writeBeside(path, entry);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}
