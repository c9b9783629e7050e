import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answeredAddresses } from '#archive/store/ledger/answered-addresses.ts';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { currentContent } from './content.ts';

/**
 * Sees to it that a finished site has what was published: a file that has moved is to be had at
 * its old address too, byte for byte, and at every address of the ledger there is something.
 *
 * @throws Refusal where it lacks something that was published
 */
export function keepPromises(site: string): void {
  const answered = answeredAddresses(currentContent().promises);
  const files = answered.flatMap((address) => address.files);
  for (const { at, from } of files) if (at !== from) copy(join(site, from), join(site, at));
  const promised = [
    ...answered.flatMap(({ pages }) => pages.map((page) => `${page}index.html`)),
    ...files.map(({ at }) => at),
  ];
  const missing = promised.filter((path) => !existsSync(join(site, path)));
  if (missing.length > 0) throw new ContentRefusal(complaintOf(missing));
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function complaintOf(missing: readonly string[]): string {
  return `公布过的网址，生成的网站里少了 ${missing.length} 个：${missing.slice(0, 5).join('、')}……`;
}
