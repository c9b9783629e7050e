import { searchGuideUrl } from '#model/permalink.ts';
import { parsed } from '#search/client/current-build.ts';
import type { ExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions } from '#search/client/found-page.ts';
import { answered, bodyOf } from '#search/client/http-range.ts';
import { loadPart } from '#search/client/load-part.ts';
import { remembered } from '#search/client/remembered.ts';
import type { Guide } from '#search/understand/guide.ts';
import { type PlaceLookup, placeLookupOf } from '#search/understand/place-lookup.ts';
import { plainAnswerOf } from '#search/understand/plain-answer.ts';
import type { ReportCard, SearchAnswer } from '#search/understand/search-answer.ts';
import type { Understanding } from '#search/understand/understand.ts';

/** What a query was taken for, what that finds, and the reports that are meant. */
export interface AskedAnswer extends SearchAnswer {
  readonly meaning: Understanding;
  readonly guide: Guide;
  readonly cards: readonly ReportCard[];
}

/** Finds out what a query means. What does so is loaded where it may mean more than a word. */
export async function askedAnswer(
  opening: Promise<ExactSearch>,
  text: string,
  options: FindOptions,
): Promise<AskedAnswer> {
  const [search, guide] = await Promise.all([opening, readGuide()]);
  lookup ??= placeLookupOf(guide);
  const plain = await plainAnswerOf(search, text, { ...options, lookup });
  if (plain) {
    return { ...plain, meaning: { readings: [], places: [], reports: [] }, guide, cards: [] };
  }
  const [{ understanderOf }, { searchAnswerOf, cardsOf }] = await Promise.all([
    loadPart(import('#search/understand/understand.ts')),
    loadPart(import('#search/understand/search-answer.ts')),
  ]);
  const meaning = understanderOf(guide, lookup)(text);
  const answer = await searchAnswerOf(search, meaning, options);
  if (answer === undefined) throw new Error('A query that can be read has no reading.');
  return { ...answer, meaning, guide, cards: await cardsOf(search, meaning, answer) };
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
  return parsed(new TextDecoder().decode(await bodyOf(reply, file)), file);
}
