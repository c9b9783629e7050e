import { placeWords } from '#archive/cite/place-words.ts';
import { printedFingerprint } from './printed-fingerprint.ts';

/** A place on a report's page that a citation can name. */
export interface CitedPlace {
  readonly anchor: string;
  /** `二、（三）扎实开展财政监督，第2段`. */
  readonly place: string;
  readonly fingerprint: string | undefined;
}

/** The place of an element that has an address: a section, a paragraph, or a point in it. */
export async function citedPlaceOf(element: Element): Promise<CitedPlace> {
  const section = element.closest<HTMLElement>('section[data-place]');
  const marker = element.matches('.item')
    ? (element.querySelector('.permalink')?.textContent ?? undefined)
    : undefined;
  return {
    anchor: element.id,
    place: placeWords(section?.dataset['place'] ?? '', { anchor: element.id, marker }),
    // A section's is that of its heading, as the ledger of addresses has it.
    fingerprint: await printedFingerprint(
      element === section ? element.querySelector(':scope > [data-text]:not(p)') : element,
    ),
  };
}
