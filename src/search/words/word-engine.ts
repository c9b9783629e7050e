import {
  type ExcerptPiece,
  type FilterName,
  filterNames,
  type SearchAnswer,
  type SearchEngine,
  SearchFailure,
  type SearchHit,
} from '../client/engine.ts';
import type { WordMeta } from './word-record.ts';

/** As much of Pagefind's own interface as is used here. */
export interface Pagefind {
  options(options: { noWorker: boolean; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<PagefindAnswer>;
}

interface PagefindAnswer {
  readonly results: readonly { data(): Promise<PagefindHit> }[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface PagefindHit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<WordMeta, string>>;
}

/** Seconds until a search that does not answer is given up. */
const patience = 8;

/**
 * Searches by words with Pagefind, whose files stand in `folder`.
 *
 * Pagefind passes a file that is missing over in silence and finds nothing; here every failed
 * request makes the search a {@link SearchFailure}.
 *
 * @param load imports Pagefind's script
 */
export function wordEngine(folder: string, load: () => Promise<Pagefind>): SearchEngine {
  const failures = watchRequests(folder);
  let loaded: Promise<Pagefind> | undefined;
  const start = async () => {
    const pagefind = await load();
    await pagefind.options({ noWorker: true, excerptLength: 40 });
    await pagefind.init();
    return pagefind;
  };
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = failures.count;
    try {
      const result = await withPatience(work());
      if (failures.count === before) return result;
    } catch (error) {
      loaded = undefined;
      throw new SearchFailure('检索所需的文件没有取到。', { cause: error });
    }
    loaded = undefined;
    throw new SearchFailure('检索所需的文件没有取到。');
  };
  return {
    search: ({ query, filters }) =>
      guarded(async () => {
        loaded ??= start();
        const answer = await (await loaded).search(query, { filters: { ...filters } });
        return answerOf(answer, guarded);
      }),
  };
}

function answerOf(
  { results, filters }: PagefindAnswer,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
): SearchAnswer {
  return {
    total: results.length,
    facets: Object.fromEntries(
      filterNames.map((name) => [name, countsOf(filters[name])]),
    ) as unknown as Record<FilterName, ReadonlyMap<string, number>>,
    hits: (start, count) =>
      guarded(async () => {
        const chosen = results.slice(start, start + count);
        return (await Promise.all(chosen.map((result) => result.data()))).map(hitOf);
      }),
  };
}

function countsOf(
  counts: Readonly<Record<string, number>> | undefined,
): ReadonlyMap<string, number> {
  return new Map(Object.entries(counts ?? {}).filter(([, count]) => count > 0));
}

function hitOf({ url, excerpt, meta }: PagefindHit): SearchHit {
  const { report, anchor, title, section, place, year } = meta;
  return { report, anchor, url, title, section, place, year, excerpt: excerptOf(excerpt) };
}

/** Pagefind marks what it found with `<mark>`, and escapes everything else. */
function excerptOf(html: string): readonly ExcerptPiece[] {
  return html
    .split(/<mark>(.*?)<\/mark>/su)
    .map((piece, position) => ({ text: unescapeHtml(piece), isFound: position % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function unescapeHtml(html: string): string {
  const named: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
    amp: '&',
  };
  return html.replace(
    /&(lt|gt|quot|#39|#x27|amp);/gu,
    (whole, name: string) => named[name] ?? whole,
  );
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience} s`)), patience * 1000);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** Counts the requests below `folder` that fail, from now on. */
function watchRequests(folder: string): { readonly count: number } {
  const failures = { count: 0 };
  const native = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const isOurs = new URL(address, location.href).pathname.startsWith(folder);
    try {
      const response = await native(input, init);
      if (isOurs && !response.ok) failures.count += 1;
      return response;
    } catch (error) {
      if (isOurs) failures.count += 1;
      throw error;
    }
  };
  return failures;
}
