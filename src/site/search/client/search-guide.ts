import { searchGuideUrl } from '#model/permalink.ts';
import { jsonIn } from '#search/client/current-build.ts';
import type { ExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions } from '#search/client/found-page.ts';
import { answered, bodyOf } from '#search/client/http-range.ts';
import { loadPart } from '#search/client/load-part.ts';
import { remembered } from '#search/client/remembered.ts';
import type { Guide } from '#search/understand/guide.ts';
import { type PlaceLookup, placeLookupOf } from '#search/understand/place-lookup.ts';
import { plainAnswerOf } from '#search/understand/plain-answer.ts';
import type { SearchAnswer } from '#search/understand/search-answer.ts';
import type { UnderstoodAnswer } from '#search/understand/understood-answer.ts';

/** Of a plain word no more than what it finds. */
export type AskedAnswer = SearchAnswer | UnderstoodAnswer;

/** Finds out what a query means. What does so is loaded where it may mean more than a word. */
export async function askedAnswer(
  opening: Promise<ExactSearch>,
  text: string,
  options: FindOptions,
): Promise<AskedAnswer> {
  const [search, guide] = await Promise.all([opening, readGuide()]);
  lookup ??= placeLookupOf(guide);
  const plain = await plainAnswerOf(search, text, { ...options, lookup });
  if (plain) return plain;
  const { understoodAnswerOf } = await loadPart(import('#search/understand/understood-answer.ts'));
  return understoodAnswerOf(search, text, { ...options, guide, lookup });
}

let lookup: PlaceLookup | undefined;
const guides = new Map<string, Promise<Guide>>();

/** The names that the box knows; read once. */
export function readGuide(): Promise<Guide> {
  return remembered(guides, searchGuideUrl(), fetchGuide);
}

async function fetchGuide(): Promise<Guide> {
  const file = 'guide.json';
  const reply = await answered(fetch(searchGuideUrl()), file);
  return jsonIn(await bodyOf(reply, file), file);
}
