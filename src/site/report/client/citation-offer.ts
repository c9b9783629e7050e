import { embeddedPassage } from '#archive/cite/embedded-passage.ts';
import { type GbCitation, gbText } from '#archive/cite/gb-citation.ts';
import { type PassageMark, writtenMark } from '#archive/cite/passage-mark.ts';
import { sectionCitation } from '#archive/cite/section-citation.ts';
import { shortQuotationOf } from '#archive/cite/short-quotation.ts';
import { type MistakeNotice, mistakeNoticeUrl } from '#archive/mistakes/mistake-notice.ts';
import { anchorUrl, passageUrl } from '#model/permalink.ts';
import { fullAddressOf } from '#site/ui/client/full-address-of.ts';
import { type CitedPlace, citedPlaceOf } from './cited-place.ts';
import { selectedQuoteOf } from './selected-quote.ts';

/** What can be copied of a place, or of words chosen there. */
export interface CitationOffer {
  /** Of the place, here and in the facsimile. */
  readonly anchor: string;
  readonly citation: string;
  readonly link: string;
  /** Words were chosen: they themselves with their source, in short. */
  readonly excerpt?: string;
  /** And the same as HTML, for other sites. */
  readonly embed?: string;
  /** The citation quotes more than the chosen words, up to whole sentences. */
  readonly isWidened: boolean;
  /** Opens a notice of a mistake there; absent where the archive has no address for it. */
  readonly mistakeUrl: string | undefined;
}

/** What is known of the report that a place lies in. */
export interface CitedPage {
  readonly report: string;
  readonly citation: GbCitation;
  /** Where readers tell of mistakes. */
  readonly mistakes: string | undefined;
}

/**
 * Puts together what can be copied of an element with an address, or of the words that a range
 * covers; `undefined` where the range covers none of the report.
 */
export async function citationOfferOf(
  chosen: Element | Range,
  page: CitedPage,
): Promise<CitationOffer | undefined> {
  const { report, citation } = page;
  const quoted = chosen instanceof Range ? selectedQuoteOf(chosen) : undefined;
  const element = chosen instanceof Range ? quoted?.line.closest('[id]') : chosen;
  if (!element) return undefined;
  const cited = await citedPlaceOf(element);
  const title = document.querySelector('[data-title]')?.textContent ?? '';
  if (!quoted) {
    const link = fullAddressOf(anchorUrl(report, cited.anchor));
    return {
      anchor: cited.anchor,
      link,
      citation: sectionCitation({ ...cited, citation, address: link }),
      isWidened: false,
      mistakeUrl: mistakeUrlOf(cited, { page, title, address: link }),
    };
  }
  const addressOf = (mark: PassageMark) =>
    fullAddressOf(passageUrl(report, { anchor: cited.anchor, mark: writtenMark(mark) }));
  const { exact, whole } = quoted;
  const link = addressOf(exact.mark);
  return {
    anchor: cited.anchor,
    link,
    citation: sectionCitation({
      ...cited,
      citation,
      address: addressOf(whole.mark),
      quote: whole.words,
      corrections: whole.corrections,
    }),
    excerpt: shortQuotationOf({ ...exact, title, place: cited.place, address: link }),
    embed: embeddedPassage({
      ...exact,
      reference: gbText(citation, { place: cited.place, address: link }),
      address: link,
    }),
    isWidened: whole.words !== exact.words,
    mistakeUrl: mistakeUrlOf(cited, { page, title, address: link, words: exact.words }),
  };
}

interface DoubtedWords extends Pick<MistakeNotice, 'title' | 'address' | 'words'> {
  readonly page: CitedPage;
}

function mistakeUrlOf(
  { anchor, place, fingerprint }: CitedPlace,
  { page, ...doubted }: DoubtedWords,
): string | undefined {
  if (page.mistakes === undefined) return undefined;
  const print = fingerprint === undefined ? fingerprint : { of: `${anchor} 所印文字`, fingerprint };
  return mistakeNoticeUrl(page.mistakes, { ...doubted, place, report: page.report, print });
}
