import { quoteWords } from '../../../archive/cite/quote-words.ts';
import { sectionCitation } from '../../../archive/cite/section-citation.ts';
import { anchorUrl, quoteUrl } from '../../../model/permalink.ts';
import { citedPlaceOf } from './cited-place.ts';
import type { SelectedQuote } from './selected-quote.ts';

/** What can be copied of a place, or of words chosen there. */
export interface CitationOffer {
  readonly citation: string;
  readonly link: string;
  readonly quoted: SelectedQuote | undefined;
}

/** What is known of the report that a place lies in. */
export interface CitedPage {
  readonly report: string;
  readonly lead: string;
  readonly date: string | undefined;
}

/** Puts together what can be copied of an element with an address, and of the words in it. */
export async function citationOfferOf(
  element: Element,
  { page, quoted }: { readonly page: CitedPage; readonly quoted: SelectedQuote | undefined },
): Promise<CitationOffer> {
  const { report, lead, date } = page;
  const cited = await citedPlaceOf(element);
  const place = location.origin + anchorUrl(report, cited.anchor);
  // The words of a heading stand in the contents too, where they would be found first.
  const words =
    quoted?.line.localName === 'p' ? quoteWords(quoted.quote, quoted.before) : undefined;
  const link = words ? quoteUrl(place, words) : place;
  const citation = { lead, ...(date !== undefined && { date }) };
  return {
    link,
    citation: sectionCitation({ ...cited, ...quoted, citation, address: link }),
    quoted,
  };
}
