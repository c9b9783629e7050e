import type { ExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions } from '#search/client/found-page.ts';
import type { Guide } from './guide.ts';
import type { PlaceLookup } from './place-lookup.ts';
import { cardsOf, type ReportCard, type SearchAnswer, searchAnswerOf } from './search-answer.ts';
import { type Understanding, understandingOf } from './understand.ts';

/** What a query was taken for, what that finds, and the reports that are meant. */
export interface UnderstoodAnswer extends SearchAnswer {
  readonly meaning: Understanding;
  readonly guide: Guide;
  readonly cards: readonly ReportCard[];
}

interface UnderstandOptions extends FindOptions {
  readonly guide: Guide;
  readonly lookup: PlaceLookup;
}

/** The answer to a query which can be read, by all that it can mean. */
export async function understoodAnswerOf(
  search: ExactSearch,
  text: string,
  { guide, lookup, ...options }: UnderstandOptions,
): Promise<UnderstoodAnswer> {
  const meaning = understandingOf(text, guide, lookup);
  const answer = await searchAnswerOf(search, meaning, options);
  if (answer === undefined) throw new Error(`Nothing can be meant by ${text}`);
  return { ...answer, meaning, guide, cards: await cardsOf(search, meaning, answer) };
}
