import type { ExactSearch } from '#search/client/exact-search.ts';
import type { Filters } from '#search/client/filters.ts';
import type { FindOptions, FoundPage, Hit } from '#search/client/found-page.ts';
import { headAnchor } from '#search/shared/head.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { QueryReading, Understanding, Understood } from './understand.ts';

/** What a query was taken for, and what that finds. */
export interface SearchAnswer {
  readonly reading: QueryReading;
  /** What it was understood to mean, whether that narrows what is found or not. */
  readonly understood: readonly Understood[];
  readonly filters: Filters;
  readonly page: FoundPage;
}

/** Tries the readings of a query in turn; of several that find nothing the first that says most. */
export async function searchAnswerOf(
  search: ExactSearch,
  { readings }: Pick<Understanding, 'readings'>,
  { filters = {}, ...options }: FindOptions,
): Promise<SearchAnswer | undefined> {
  const meant = readings.find(({ kind }) => kind === 'understood');
  const plain = meant ?? readings.find(({ kind }) => kind === 'verbatim');
  let empty: SearchAnswer | undefined;
  for (const reading of readings) {
    const all = { ...reading.filters, ...filters };
    const page = await search.find(reading.query, { ...options, filters: all });
    const whole = wholeOf(reading, page.hits);
    const meanings = [reading.understood, whole, meant?.understood ?? []];
    const understood = meanings.find(({ length }) => length > 0) ?? [];
    const answer = { reading, understood, filters: all, page };
    if (page.hits.length > 0) return answer;
    if (empty === undefined || reading === plain) empty = answer;
  }
  return empty;
}

/** A report that is meant, to be opened. */
export interface ReportCard {
  readonly report: string;
  readonly anchor?: string;
  readonly title: string;
  readonly placeName: string;
  readonly year: number;
}

const mostCards = 10;

/** The reports that a query means: those of the places and years named, or of the head it stands in. */
export async function cardsOf(
  search: ExactSearch,
  { reports, anchor }: Understanding,
  { understood, page }: Pick<SearchAnswer, 'understood' | 'page'>,
): Promise<readonly ReportCard[]> {
  const isHead = understood.some(
    ({ kind, value }) => kind === 'title' || kind === 'number' || value.includes('://'),
  );
  const hits = isHead ? page.hits.filter(isHeadHit) : await headsOf(search, reports);
  return hits.slice(0, mostCards).map(({ document: { report, title, placeName = '', year } }) => ({
    ...{ report, title, placeName, year },
    ...(anchor && !isHead && { anchor }),
  }));
}

async function headsOf(search: ExactSearch, reports: readonly string[]): Promise<readonly Hit[]> {
  const heads = reports
    .slice(0, mostCards)
    .map((id) => search.find({ clauses: [] }, { filters: { reports: [id] }, limit: 1 }));
  return (await Promise.all(heads)).flatMap(({ hits }) => hits);
}

function isHeadHit({ document }: Hit): boolean {
  return document.anchor === headAnchor;
}

/** The title, number or official address that a query is, as the head of a report prints it. */
function wholeOf({ words }: QueryReading, hits: readonly Hit[]): readonly Understood[] {
  const form = normalise(words).text;
  for (const { document } of hits.filter(isHeadHit)) {
    for (const [number, { text, anchor }] of document.lines.entries()) {
      const kind = anchor === headAnchor ? kindOf(text, number === 0) : undefined;
      const line = normalise(text.replace(/^https?:\/\//u, '')).text;
      if (kind && line === form) return [{ kind, value: text, label: text, without: `"${words}"` }];
    }
  }
  return [];
}

function kindOf(line: string, isTitle: boolean): 'title' | 'address' | 'number' | undefined {
  if (isTitle) return 'title';
  if (line.includes('://')) return 'address';
  return /\d/u.test(line) && !/^\d{4}年\d{1,2}月\d{1,2}日/u.test(line) ? 'number' : undefined;
}
