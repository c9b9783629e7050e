import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { RelatedPage } from '#search/words/found-section.ts';
import type { WordMeta } from '#search/words/word-record.ts';
import { childrenOf } from './process-usage.ts';

/** Pagefind's own client, reading from a folder instead of from a host. */
export interface PagefindInNode {
  /** Results in their order; each is read when it is asked for. */
  search(words: string): Promise<readonly PagefindResult[]>;
  /** What a reader who has nothing yet has to load for the first ten results, compressed. */
  bytesToFirst(words: string): Promise<number>;
}

export interface PagefindResult {
  data(): Promise<RelatedPage & { readonly meta: Readonly<Record<WordMeta, string>> }>;
}

interface PagefindScript {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** A script is loaded anew only under another address. */
let loads = 0;

/** Opens an index that was written into `folder`. */
export async function openPagefind(folder: string): Promise<PagefindInNode> {
  let bytes = 0;
  Object.assign(globalThis, { window: globalThis, location: new URL('https://localhost/') });
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => 'zh' }) } });
  globalThis.fetch = async (input) => {
    const file = readFileSync(new URL(String(input), 'file:///').pathname);
    bytes += file.length;
    return new Response(file);
  };
  const script = join(folder, 'pagefind.js');
  const loaded = async (): Promise<PagefindScript> => {
    loads += 1;
    const search: PagefindScript = await import(`${pathToFileURL(script)}?again=${loads}`);
    await search.options({ noWorker: true, basePath: `${folder}/` });
    await search.init();
    return search;
  };
  const session = await loaded();
  return {
    search: async (words) => (await session.search(words)).results,
    async bytesToFirst(words) {
      bytes = gzipSync(readFileSync(script)).length;
      const { results } = await (await loaded()).search(words);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return bytes;
    },
  };
}

/** What Pagefind's program, which runs beside, has used so far. */
export function pagefindUsage(): { readonly gigabytes: number; readonly seconds: number } {
  return childrenOf(process.pid)[0] ?? { gigabytes: 0, seconds: 0 };
}
