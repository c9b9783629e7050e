import { quoteWords } from '#archive/cite/quote-words.ts';
import { sectionCitation } from '#archive/cite/section-citation.ts';
import { anchorUrl, quoteUrl } from '#model/permalink.ts';
import { citedPlaceOf } from './cited-place.ts';
import { type SelectedQuote, selectedQuoteOf } from './selected-quote.ts';

/** What can be copied of a place, or of words chosen there. */
export interface CitationOffer {
  readonly citation: string;
  readonly link: string;
  /** Words were chosen, and are quoted; and more than they, up to whole sentences. */
  readonly isQuoted: boolean;
  readonly isWidened: boolean;
}

/** What is known of the report that a place lies in. */
export interface CitedPage {
  readonly report: string;
  readonly lead: string;
  readonly date: string | undefined;
}

/**
 * Puts together what can be copied of an element with an address, or of the words that a range
 * covers; `undefined` where the range covers none of the report.
 */
export async function citationOfferOf(
  chosen: Element | Range,
  { report, lead, date }: CitedPage,
): Promise<CitationOffer | undefined> {
  const quoted = chosen instanceof Range ? selectedQuoteOf(chosen) : undefined;
  const element = chosen instanceof Range ? quoted?.line.closest('[id]') : chosen;
  if (!element) return undefined;
  const cited = await citedPlaceOf(element);
  const place = location.origin + anchorUrl(report, cited.anchor);
  const words = quoted && wordsOf(quoted);
  const link = words ? quoteUrl(place, words) : place;
  const citation = { lead, ...(date !== undefined && { date }) };
  return {
    link,
    citation: sectionCitation({ ...cited, ...quoted, citation, address: link }),
    isQuoted: quoted !== undefined,
    isWidened: quoted?.isWidened ?? false,
  };
}

/** The words of a heading stand in the contents too, where they would be found first. */
function wordsOf({ line, quote, before }: SelectedQuote) {
  return line.localName === 'p' ? quoteWords(quote, before) : undefined;
}
