import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file at another place too. One file at two places takes no time and no room; where the disk
 * cannot do it, its bytes are written.
 */
export function putFile(
  from: string,
  { to, bytes }: { readonly to: string; readonly bytes: Uint8Array },
): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    writeFileSync(to, bytes);
  }
}
