import { anchorUrl, reportUrl } from '#model/permalink.ts';
import type { ExcerptRun } from '#search/client/excerpt.ts';
import { foundSectionOf, type RelatedPage } from './found-section.ts';
import { requestFailures } from './request-failures.ts';
import type { WordMeta, WordRecord } from './word-record.ts';

/** Records that share words with a query, best first; it finds more, and less, than is written. */
export interface WordSearch {
  /** @throws WordSearchFailure when any file it needs could not be had */
  find(query: string, filters: WordFilters): Promise<WordAnswer>;
}

/** For each facet the values any of which will do. */
export type WordFilters = WordRecord['filters'];

export interface WordAnswer {
  readonly total: number;
  /** The hits from `start`, at most `count`. */
  hits(start: number, count: number): Promise<readonly WordHit[]>;
}

/** The section of a record that has most of the words. */
export interface WordHit extends Readonly<Omit<Record<WordMeta, string>, 'sections'>> {
  readonly url: string;
  /** Empty where it has no title. */
  readonly section: string;
  readonly excerpt: readonly ExcerptRun[];
}

/** A search that could not be carried through; never the same as nothing found. */
export class WordSearchFailure extends Error {
  override readonly name = 'WordSearchFailure';
}

/** As much of Pagefind's own interface as is used here. */
export interface Pagefind {
  destroy(): Promise<void>;
  options(options: { readonly noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { readonly filters: object }): Promise<PagefindAnswer>;
}

interface PagefindAnswer {
  readonly results: readonly { data(): Promise<PagefindHit> }[];
}

interface PagefindHit extends RelatedPage {
  readonly meta: Readonly<Record<WordMeta, string>>;
}

/** Milliseconds until a search that does not answer is given up. */
const patience = 8000;

/**
 * Searches with Pagefind, whose files stand below `folder`.
 *
 * Pagefind passes over a file that is missing, and finds nothing; here every failed request makes
 * the search a {@link WordSearchFailure}.
 *
 * @param load imports Pagefind's script
 */
export function wordSearch(folder: string, load: () => Promise<Pagefind>): WordSearch {
  const failures = requestFailures(folder);
  let started: Promise<Pagefind> | undefined;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = failures();
    const result = await inTime(work()).catch((cause: unknown) => ({ cause }));
    if (failures() === before && !isFailure(result)) return result;
    started = undefined;
    throw new WordSearchFailure('按词检索的文件没有取到。', isFailure(result) ? result : {});
  };
  return {
    find: (query, filters) =>
      guarded(async () => {
        started ??= start(load);
        const { results } = await (await started).search(query, { filters: wanted(filters) });
        return {
          total: results.length,
          hits: (from: number, count: number) =>
            guarded(async () => {
              const chosen = results.slice(from, from + count);
              return (await Promise.all(chosen.map((result) => result.data()))).map(hitOf);
            }),
        };
      }),
  };
}

async function start(load: () => Promise<Pagefind>): Promise<Pagefind> {
  const pagefind = await load();
  // One that could not start would fail for ever.
  await pagefind.destroy();
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}

function wanted(filters: WordFilters): object {
  return Object.fromEntries(
    Object.entries(filters).map(([name, any]) => [name, { any: [...any] }]),
  );
}

function isFailure(result: unknown): result is { readonly cause: unknown } {
  return typeof result === 'object' && result !== null && 'cause' in result;
}

function hitOf({ meta, ...page }: PagefindHit): WordHit {
  const { sections, ...shown } = meta;
  const { anchor, excerpt } = foundSectionOf(page);
  if (anchor === undefined) return { ...shown, url: reportUrl(meta.report), section: '', excerpt };
  const titles: Readonly<Record<string, string>> = JSON.parse(sections);
  return {
    ...shown,
    url: anchorUrl(meta.report, anchor),
    section: titles[anchor] ?? '',
    excerpt,
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
