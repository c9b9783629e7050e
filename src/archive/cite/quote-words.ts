/** The words that a text fragment names: all, or the first and the last of them. */
export interface QuoteWords {
  readonly first: string;
  readonly last?: string;
}

/** Fewer characters than these say too little to be looked for. */
const fewest = 4;

/** Up to so many characters an address takes the words whole. */
const most = 24;

/**
 * The words by which a browser finds a quotation, and nothing that stands `before` it on the page.
 * They run from clause to clause, as text fragments find Chinese only between punctuation marks.
 *
 * @returns `undefined` where no words would lead there and not elsewhere
 */
export function quoteWords(quote: string, before: string): QuoteWords | undefined {
  const clauses = clausesOf(quote);
  const [opening, closing] = [clauses[0], clauses.at(-1)];
  if (opening === undefined || closing === undefined) return undefined;
  const whole = quote.slice(opening.start, closing.end);
  const openings = clauses.map(({ end }) => quote.slice(opening.start, end));
  const leads = (words: string) =>
    words.length >= fewest && !words.includes('\n') && !before.includes(words);
  const first = (whole.length <= most ? [whole] : openings).find(leads);
  if (first === undefined) return undefined;
  const rest = whole.slice(first.length);
  const last = clauses
    .map(({ start }) => quote.slice(start, closing.end))
    .filter((words) => words.length >= fewest && words.length <= rest.length)
    .findLast((words) => rest.indexOf(words) === rest.length - words.length);
  if (first === whole) return { first };
  if (last !== undefined && !last.includes('\n')) return { first, last };
  return leads(whole) ? { first: whole } : undefined;
}

/** Where each clause begins and ends, the marks between them left out. */
function clausesOf(text: string) {
  return [...text.matchAll(/[^，；：。！？!?\n]+/gu)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}
