import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file at another place too. One file at two places takes no time and no room; where the disk
 * cannot do it, its bytes are written.
 *
 * @param bytes of the file, where they are known
 */
export function putFile(
  from: string,
  { to, bytes }: { readonly to: string; readonly bytes?: Uint8Array },
): void {
  if (isLinked(from, to)) return;
  mkdirSync(dirname(to), { recursive: true });
  if (!isLinked(from, to)) writeFileSync(to, bytes ?? readFileSync(from));
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
