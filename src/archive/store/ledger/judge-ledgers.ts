import { type FileMessage, fileMessagesOf } from '#lint/file-message.ts';
import { complainOfAddresses } from './check-addresses.ts';
import { complainOfAnchorFiles } from './check-anchor-files.ts';
import { complainOfSeals } from './check-seals.ts';
import { type ContentFiles, type Ledgers, ledgersOf } from './ledgers.ts';
import { type Present, presentAddressesOf } from './present-addresses.ts';

/** What was promised, and what of it is there. */
export interface Promises {
  readonly ledgers: Ledgers;
  /** Every promised address at which something is, in the ledger or not yet. */
  readonly here: ReadonlySet<string>;
  readonly messages: readonly FileMessage[];
}

/**
 * Asks the ledgers what was promised, and says what of it is not there. Places inside a report are
 * judged with the report.
 */
export function judgeLedgers(files: ContentFiles, present: Present): Promises {
  const ledgers = ledgersOf(files);
  const here = presentAddressesOf(present, ledgers.addresses);
  complainOfSeals(ledgers);
  complainOfAnchorFiles(ledgers, new Set(present.reports.map(({ id }) => id)));
  complainOfAddresses(ledgers, here);
  const { addressFile, sealFile, anchorFiles } = ledgers;
  const messages = [addressFile, sealFile, ...anchorFiles.values()].flatMap(fileMessagesOf);
  return { ledgers, here, messages };
}
