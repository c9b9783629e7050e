import type { ExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions } from '#search/client/found-page.ts';
import { plainQuery } from '#search/client/plain-query.ts';
import { headAnchor } from '#search/shared/head.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { PlaceLookup } from './place-lookup.ts';
import type { SearchAnswer } from './search-answer.ts';

/**
 * The answer to one plain word that is found, and is no name: what understands queries need not be
 * loaded to know that it means nothing else.
 *
 * @returns `undefined` where it may mean something else, a place or the title of a report, or is not found
 */
export async function plainAnswerOf(
  search: ExactSearch,
  text: string,
  { lookup, ...options }: FindOptions & { readonly lookup: PlaceLookup },
): Promise<SearchAnswer | undefined> {
  const query = plainQuery(text);
  const form = normalise(text).text;
  if (query === undefined || lookup(form, 'start') || lookup(form, 'end')) return undefined;
  const page = await search.find(query, options);
  const isOfSections = page.hits.every(({ document }) => document.anchor !== headAnchor);
  if (page.hits.length === 0 || !isOfSections) return undefined;
  const reading = { kind: 'verbatim', query, filters: {}, words: text, understood: [] } as const;
  return { reading, understood: [], filters: options.filters ?? {}, page };
}
