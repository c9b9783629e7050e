import type { GbCitation } from '#archive/cite/gb-citation.ts';
import { type PassageMark, writtenMark } from '#archive/cite/passage-mark.ts';
import { sectionCitation } from '#archive/cite/section-citation.ts';
import { shortQuotationOf } from '#archive/cite/short-quotation.ts';
import { anchorUrl, passageUrl } from '#model/permalink.ts';
import { fullAddressOf } from '#site/ui/client/full-address-of.ts';
import { citedPlaceOf } from './cited-place.ts';
import { selectedQuoteOf } from './selected-quote.ts';

/** What can be copied of a place, or of words chosen there. */
export interface CitationOffer {
  readonly citation: string;
  readonly link: string;
  /** Words were chosen: they themselves with their source, in short. */
  readonly excerpt?: string;
  /** The citation quotes more than the chosen words, up to whole sentences. */
  readonly isWidened: boolean;
}

/** What is known of the report that a place lies in. */
export interface CitedPage {
  readonly report: string;
  readonly citation: GbCitation;
}

/**
 * Puts together what can be copied of an element with an address, or of the words that a range
 * covers; `undefined` where the range covers none of the report.
 */
export async function citationOfferOf(
  chosen: Element | Range,
  { report, citation }: CitedPage,
): Promise<CitationOffer | undefined> {
  const quoted = chosen instanceof Range ? selectedQuoteOf(chosen) : undefined;
  const element = chosen instanceof Range ? quoted?.line.closest('[id]') : chosen;
  if (!element) return undefined;
  const cited = await citedPlaceOf(element);
  if (!quoted) {
    const link = fullAddressOf(anchorUrl(report, cited.anchor));
    return {
      link,
      citation: sectionCitation({ ...cited, citation, address: link }),
      isWidened: false,
    };
  }
  const addressOf = (mark: PassageMark) =>
    fullAddressOf(passageUrl(report, { anchor: cited.anchor, mark: writtenMark(mark) }));
  const { exact, whole } = quoted;
  const link = addressOf(exact.mark);
  const title = document.querySelector('[data-title]')?.textContent ?? '';
  return {
    link,
    citation: sectionCitation({
      ...cited,
      citation,
      address: addressOf(whole.mark),
      quote: whole.words,
      corrections: whole.corrections,
    }),
    excerpt: shortQuotationOf({ ...exact, title, place: cited.place, address: link }),
    isWidened: whole.words !== exact.words,
  };
}
