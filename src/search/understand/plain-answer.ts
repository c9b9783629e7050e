import type { ExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions } from '#search/client/found-page.ts';
import { plainQuery } from '#search/client/plain-query.ts';
import { headAnchor } from '#search/shared/head.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { Guide } from './guide.ts';
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
  { guide, ...options }: FindOptions & { readonly guide: Guide },
): Promise<SearchAnswer | undefined> {
  const query = plainQuery(text);
  if (query === undefined || mayName(text, guide)) return undefined;
  const page = await search.find(query, options);
  const isOfSections = page.hits.every(({ document }) => document.anchor !== headAnchor);
  if (page.hits.length === 0 || !isOfSections) return undefined;
  const reading = { kind: 'verbatim', query, filters: {}, words: text, understood: [] } as const;
  return { reading, understood: [], filters: options.filters ?? {}, page };
}

/** Whether a text begins or ends with the name of a place. */
function mayName(text: string, { places }: Guide): boolean {
  const form = normalise(text).text;
  return places.some(({ name, former = [], short = [] }) =>
    [name, ...former, ...short].some((each) => {
      const known = normalise(each).text;
      return form.startsWith(known) || form.endsWith(known);
    }),
  );
}
