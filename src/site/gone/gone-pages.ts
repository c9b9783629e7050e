import type { Gone } from '#archive/store/ledger/address-ledger.ts';
import { answeredAddresses } from '#archive/store/ledger/answered-addresses.ts';
import { currentContent } from '#site/build/content.ts';

/** What is at an address whose page has moved or was withdrawn. */
export interface GonePage {
  /** From the root of the site, without slashes at its ends: `reports/440299/2023`. */
  readonly path: string;
  readonly fate: Gone;
}

/** Every page that says where one has gone. */
export function gonePages(): readonly GonePage[] {
  return answeredAddresses(currentContent().promises).flatMap(({ answer, pages }) =>
    answer.kind === 'here' ? [] : pages.map((page) => ({ path: page.slice(1, -1), fate: answer })),
  );
}
