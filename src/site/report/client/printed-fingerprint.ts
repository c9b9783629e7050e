import { withoutBlanks } from '#model/blanks.ts';

/**
 * The first twelve hex digits of the SHA-256 of an element's printed text, blanks aside: just what
 * the ledger of addresses keeps. The print is the reading with every correction undone.
 *
 * @returns `undefined` where nothing is printed, or the browser makes no checksums on an address
 *   that is not encrypted
 */
export async function printedFingerprint(element: Element | null): Promise<string | undefined> {
  const text = withoutBlanks(printedTextOf(element));
  if (text === '' || crypto.subtle === undefined) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, 12);
}

function printedTextOf(element: Element | null): string {
  if (element === null) return '';
  const copy = element.cloneNode(true) as Element;
  for (const changed of copy.querySelectorAll<HTMLElement>('[data-printed]')) {
    changed.replaceWith(changed.dataset['printed'] ?? '');
  }
  return copy.textContent ?? '';
}
