import { hash } from 'node:crypto';
import { withoutBase } from '#model/permalink.ts';
import { timed } from './build-profile.ts';
import { tellPage } from './build-progress.ts';
import { type KeptPages, keepPage } from './kept-pages.ts';
import {
  digestInside,
  digestToday,
  type ReadKey,
  type ReadStep,
  type Reads,
  readingFor,
} from './reads.ts';
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
 * that it looked at then is still the same, takes that page, and answers with nothing to be written.
 */
export async function printOrKeep(pages: KeptPages, page: PageToPrint): Promise<Response> {
  const { address, props, print } = page;
  tellPage();
  const before = pages.before.get(address);
  if (before && (await isSame(before.reads, props)) && keepPage(pages, address)) {
    return new Response(null);
  }
  const reads: Reads = new Map();
  for (const [name, value] of Object.entries(props)) {
    props[name] = watched(value, { reads, way: `["props",${JSON.stringify(['.', name])}` });
  }
  const work = async () => {
    const response = await print();
    const bytes = new Uint8Array(await response.arrayBuffer());
    const file = fileOf(address, response);
    if (file !== undefined) pages.now.set(address, { file, sum: hash('sha256', bytes), reads });
    return new Response(bytes, response);
  };
  return timed('pages', { name: address, work: () => readingFor(reads, work) });
}

/** The file of what was printed; of the page for missing ones hosts have a name of their own. */
function fileOf(address: string, { headers }: Response): string | undefined {
  const path = decodeURI(withoutBase(address)).slice(1);
  if (!headers.get('content-type')?.startsWith('text/html')) return path.replace(/\/$/u, '');
  return path === '404/' ? undefined : `${path}index.html`;
}

async function isSame(reads: Reads, props: Props): Promise<boolean> {
  for (const [key, digest] of reads) {
    if ((await digestOfKey(key, props)) !== digest) return false;
  }
  return true;
}

/** Digests of today that were asked for before; those of props are each page's own. */
const known = new Map<ReadKey, string | undefined>();

async function digestOfKey(key: ReadKey, props: Props): Promise<string | undefined> {
  if (key.startsWith('["props"')) {
    const [, ...steps]: [string, ...ReadStep[]] = JSON.parse(key);
    return digestInside(props, steps);
  }
  if (!known.has(key)) known.set(key, await digestToday(key));
  return known.get(key);
}
