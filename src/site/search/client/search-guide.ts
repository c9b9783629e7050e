import { searchGuideUrl } from '#model/permalink.ts';
import type { ExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions } from '#search/client/found-page.ts';
import { IndexFault } from '#search/client/index-fault.ts';
import { loadPart } from '#search/client/load-part.ts';
import type { Guide } from '#search/understand/guide.ts';
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
  const [search, names] = await Promise.all([opening, readGuide()]);
  const plain = await plainAnswerOf(search, text, { ...options, guide: names });
  if (plain)
    return {
      ...plain,
      meaning: { readings: [], places: [], reports: [] },
      guide: names,
      cards: [],
    };
  return (await loadUnderstander())(search, text, options);
}

type Understand = (search: ExactSearch, text: string, options: FindOptions) => Promise<AskedAnswer>;

let loading: Promise<Understand> | undefined;

/** What understands queries, with the names that it knows; loaded once, anew where that failed. */
function loadUnderstander(): Promise<Understand> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

let guide: Promise<Guide> | undefined;

/** The names that the box knows; read once, anew where that failed. */
export function readGuide(): Promise<Guide> {
  guide ??= fetchGuide();
  guide.catch(() => {
    guide = undefined;
  });
  return guide;
}

async function load(): Promise<Understand> {
  const [{ understanderOf }, { searchAnswerOf, cardsOf }, names] = await Promise.all([
    loadPart(import('#search/understand/understand.ts')),
    loadPart(import('#search/understand/search-answer.ts')),
    readGuide(),
  ]);
  const understand = understanderOf(names);
  return async (search, text, options) => {
    const meaning = understand(text);
    const answer = await searchAnswerOf(search, meaning, options);
    if (answer === undefined) throw new Error('A query that can be read has no reading.');
    return { ...answer, meaning, guide: names, cards: await cardsOf(search, meaning, answer) };
  };
}

async function fetchGuide(): Promise<Guide> {
  const file = 'guide.json';
  const reply = await fetch(searchGuideUrl()).catch((cause: unknown) => {
    throw new IndexFault('unreachable', file, { cause });
  });
  if (!reply.ok) throw new IndexFault(reply.status === 404 ? 'missing' : 'refused', file);
  return reply.json().catch((cause: unknown) => {
    throw new IndexFault('damaged', file, { cause });
  });
}
