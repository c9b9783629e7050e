import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutBase } from '#model/permalink.ts';
import { timed } from './build-profile.ts';
import { tellPage } from './build-progress.ts';
import { answeredFile } from './file-response.ts';
import { type KeptPages, keepPage } from './kept-pages.ts';
import { putFile } from './put-file.ts';
import { numbersOf } from './read-table.ts';
import { digestInside, digestToday, type ReadStep, type Reads, readingFor } from './reads.ts';
import { watched } from './watched.ts';

type Props = Record<string, unknown>;

/** A page that is to be printed. */
export interface PageToPrint {
  readonly address: string;
  /** What its route hands it; what it looks at of it is noted. */
  readonly props: Props;
  readonly print: () => Promise<Response>;
}

/**
 * Prints a page and notes all that it looks at; or, where the last build printed it and everything
 * that it looked at then is still the same, takes that page. Astro is left nothing to write.
 */
export async function printOrKeep(pages: KeptPages, page: PageToPrint): Promise<Response> {
  const { address, props, print } = page;
  tellPage();
  const before = pages.before.get(address);
  if (before && (await isSame(before.reads, { pages, props })) && keepPage(pages, address)) {
    return new Response(null);
  }
  const reads: Reads = new Map();
  for (const [name, value] of Object.entries(props)) {
    props[name] = watched(value, { reads, way: `["props",${JSON.stringify(['.', name])}` });
  }
  const work = async () => {
    const response = await print();
    const file = fileOf(address, response);
    if (file === undefined) return response;
    const sum = await putResponse(response, join(pages.made, file));
    pages.now.set(address, { file, sum, reads: numbersOf(pages.table, reads) });
    return new Response(null);
  };
  return timed('pages', { name: address, work: () => readingFor(reads, work) });
}

/**
 * Puts what was answered at a place of the site, and returns its checksum. Astro would wait for the disk after
 * each page; to write it here takes less than to wait.
 */
async function putResponse(response: Response, to: string): Promise<string> {
  const file = answeredFile(response);
  if (file !== undefined) {
    putFile(file.path, { to });
    return file.sum;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, bytes);
  return hash('sha256', bytes);
}

/** The file of what was printed; of the page for missing ones hosts have a name of their own. */
function fileOf(address: string, { headers }: Response): string | undefined {
  const path = decodeURI(withoutBase(address)).slice(1);
  if (!headers.get('content-type')?.startsWith('text/html')) return path.replace(/\/$/u, '');
  return path === '404/' ? undefined : `${path}index.html`;
}

interface Asked {
  readonly pages: KeptPages;
  readonly props: Props;
}

async function isSame(reads: Uint32Array, asked: Asked): Promise<boolean> {
  const { isAsBefore } = asked.pages;
  for (const number of reads) {
    if (!(isAsBefore[number] ?? (await isReadAsBefore(number, asked)))) return false;
  }
  return true;
}

/** Asks for the digest of today; props are each page's own, and are asked of each. */
async function isReadAsBefore(number: number, { pages, props }: Asked): Promise<boolean> {
  const [key, digest] = pages.table.reads[number] ?? ['[]', ''];
  const [name, ...steps]: [string, ...ReadStep[]] = JSON.parse(key);
  if (name === 'props') return digestInside(props, steps) === digest;
  const isSameToday = (await digestToday(key)) === digest;
  pages.isAsBefore[number] = isSameToday;
  return isSameToday;
}
