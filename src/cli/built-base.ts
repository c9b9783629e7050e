import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a built site stands under on its host, as its home page says: `/`, or `/nianbao/`. Whoever
 * shows the site need not know how it was built.
 */
export function readBuiltBase(folder: string): string {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  return /<link rel="icon" href="([^"]*\/)icon\.svg"/u.exec(home)?.[1] ?? '/';
}
