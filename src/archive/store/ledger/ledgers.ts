import { VFile } from 'vfile';
import { ledgerIdAt } from '#archive/store/content-paths.ts';
import { type AddressLedger, addressLedgerPath, parseAddressLedger } from './address-ledger.ts';
import { parseSeals, type Seals, sealsPath } from './seals.ts';

/** The ledgers of an archive. Each file has the messages that it gave when it was read. */
export interface Ledgers {
  readonly addresses: AddressLedger;
  readonly addressFile: VFile;
  readonly seals: Seals;
  readonly sealFile: VFile;
  /** The ledgers of reports' places, by path; they are understood when their report is judged. */
  readonly anchorFiles: ReadonlyMap<string, VFile>;
}

/** The files below `content` as they were read. Paths count from the root of the archive. */
export interface ContentFiles {
  readonly paths: readonly string[];
  readonly read: (path: string) => Uint8Array | undefined;
}

/** Reads the ledgers of an archive; one that is not there is empty. */
export function ledgersOf({ paths, read }: ContentFiles): Ledgers {
  const fileOf = (path: string) => new VFile({ path, value: read(path) ?? '' });
  const addressFile = fileOf(addressLedgerPath);
  const sealFile = fileOf(sealsPath);
  const ledgerPaths = paths.filter((path) => ledgerIdAt(path) !== undefined);
  return {
    addresses: parseAddressLedger(addressFile),
    addressFile,
    seals: parseSeals(sealFile),
    sealFile,
    anchorFiles: new Map(ledgerPaths.map((path) => [path, fileOf(path)])),
  };
}

/** Every ledger that is there and has lines, by its path. The seals themselves are none. */
export function filledLedgersOf({ addressFile, anchorFiles }: Ledgers): ReadonlyMap<string, VFile> {
  const files = [[addressFile.path, addressFile] as const, ...anchorFiles];
  return new Map(files.filter(([, file]) => file.value.length > 0));
}
