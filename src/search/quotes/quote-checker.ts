import type { ExactSearch } from '#search/client/exact-search.ts';
import type { ExcerptRun } from '#search/client/excerpt.ts';
import type { Hit } from '#search/client/found-page.ts';
import { type ExactRun, phraseQuery } from './exact-runs.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { type QuoteChange, quoteChangesOf } from './quote-changes.ts';
import { type ClosePlace, type QuoteComparison, quoteComparerOf } from './quote-comparison.ts';
import { paragraphsAround, placesIn, sourceIn } from './running-text.ts';

/**
 * What the archive says of a quotation.
 *
 * - `verbatim`: stands there, whatever the punctuation, line breaks and numbers of pages;
 * - `altered`: one place is at least four fifths alike;
 * - `joined`: stretches of several places are put behind one another;
 * - `absent`: in no report that is here, which is all that can be known of it.
 */
export type QuoteFinding =
  | { readonly verdict: 'verbatim'; readonly at: readonly QuotePlace[] }
  | {
      readonly verdict: 'altered';
      readonly at: readonly QuotePlace[];
      readonly differences: readonly QuoteDifference[];
      /** The quotation, without the numbers of pages in it; what differs is marked. */
      readonly runs: readonly ExcerptRun[];
    }
  | {
      readonly verdict: 'joined';
      /** For each part in turn all places that have it. */
      readonly at: readonly QuotePlace[];
      readonly parts: readonly string[];
    }
  | { readonly verdict: 'absent'; readonly at: readonly [] };

/** A section that has a quotation, or a part of one, and the anchors of where it does. */
export type QuotePlace = Pick<Hit, 'document' | 'at'>;

/** Both as they are written; empty where the one or the other has nothing. */
export interface QuoteDifference {
  readonly printed: string;
  readonly quoted: string;
}

/** Of one place an altered quotation has this share of its characters. */
const leastAlike = 0.8;
/** The parts of a joined quotation make up this share of it, and none has fewer characters than these. */
const leastJoined = 0.9;
const shortestPart = 8;
/** Places that are named of a quotation, or of a part. */
const mostPlaces = 100;

/** Holds quotations against an archive. What it returns rejects with an `IndexFault`. */
export function quoteCheckerOf(search: ExactSearch): (quote: string) => Promise<QuoteFinding> {
  const compare = quoteComparerOf(search);
  return async (quote) => {
    const writings = [...new Set([quote, withoutPageNumbers(quote)])];
    for (const writing of writings) {
      const at = await placesOf(search, writing);
      if (at.length > 0) return { verdict: 'verbatim', at };
    }
    const comparisons = await Promise.all(writings.map(compare));
    const closest = comparisons.reduce((best, other) =>
      other.distance < best.distance ? other : best,
    );
    return findingOf(search, closest);
  };
}

async function findingOf(search: ExactSearch, comparison: QuoteComparison): Promise<QuoteFinding> {
  const { distance, form, closest } = comparison;
  const at = closest.map(quotePlaceOf);
  if (distance === 0) return { verdict: 'verbatim', at };
  const isAlike = distance <= (1 - leastAlike) * form.text.length;
  const parts = joinedParts(comparison);
  if (parts.length > 1 && !(isAlike && isOnePlace(comparison, parts))) {
    const written = parts.map((part) => writtenIn(comparison, part));
    const places = await Promise.all(written.map((part) => placesOf(search, part)));
    return { verdict: 'joined', at: places.flat(), parts: written };
  }
  if (!isAlike) return { verdict: 'absent', at: [] };
  return { verdict: 'altered', at, ...alterationOf(comparison) };
}

async function placesOf(search: ExactSearch, phrase: string): Promise<readonly QuotePlace[]> {
  const { hits } = await search.find(phraseQuery(phrase), { limit: mostPlaces });
  return hits.map(({ document, at }) => ({ document, at }));
}

/** The long runs of a quotation, if they are nearly all of it. */
function joinedParts({ runs, form }: QuoteComparison): readonly ExactRun[] {
  const long = runs.filter((run) => lengthOf(run) >= shortestPart);
  const covered = long.reduce((sum, run) => sum + lengthOf(run), 0);
  return covered >= leastJoined * form.text.length ? long : [];
}

/** Whether all parts stand in the paragraphs of one place, or few changes there explain the shortest. */
function isOnePlace(
  { closest, form, distance }: QuoteComparison,
  parts: readonly ExactRun[],
): boolean {
  const shortest = Math.min(...parts.map(lengthOf));
  if (distance < shortest / 2) return true;
  return closest.some(({ text, stretch }) => {
    const around = paragraphsAround(text, stretch);
    return parts.every(({ start, end }) => around.includes(form.text.slice(start, end)));
  });
}

/** What is different beside the first of the closest places. */
function alterationOf(
  comparison: QuoteComparison,
): Pick<Extract<QuoteFinding, { verdict: 'altered' }>, 'differences' | 'runs'> {
  const [place] = comparison.closest;
  if (place === undefined) throw new Error('A quotation is altered beside no place');
  const { text, stretch } = place;
  const here = text.text.slice(stretch.start, stretch.end);
  const changes = quoteChangesOf(here, comparison.form.text);
  const differences = changes.map(({ printed, quoted }) => ({
    printed: sourceIn(text, {
      start: printed.start + stretch.start,
      end: printed.end + stretch.start,
    }),
    quoted: writtenIn(comparison, quoted),
  }));
  return { differences, runs: runsOf(comparison, changes) };
}

/** The quotation by turns as it stands in the report and as it does not. */
function runsOf(
  { written, form }: QuoteComparison,
  changes: readonly QuoteChange[],
): readonly ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let at = 0;
  for (const { start, end } of changes.map(({ quoted }) => quoted)) {
    if (start === end) continue;
    const from = form.starts[start] ?? at;
    const to = form.ends[end - 1] ?? from;
    runs.push({ text: written.slice(at, from), matched: false });
    runs.push({ text: written.slice(from, to), matched: true });
    at = to;
  }
  return [...runs, { text: written.slice(at), matched: false }];
}

/** A stretch of the quotation's form as the quotation writes it. */
function writtenIn({ written, form }: QuoteComparison, { start, end }: ExactRun): string {
  return start < end ? written.slice(form.starts[start], form.ends[end - 1]) : '';
}

function quotePlaceOf({ text, stretch }: ClosePlace): QuotePlace {
  const places = placesIn(text, stretch);
  const [first] = places;
  if (first === undefined) throw new Error('A stretch lies in none of the lines of its text');
  return { document: first.document, at: [...new Set(places.map(({ match }) => match.anchor))] };
}

function lengthOf({ start, end }: ExactRun): number {
  return end - start;
}
