import type { VFile } from 'vfile';
import { isDay } from '#model/day.ts';
import { type AddressKindName, addressKindOf } from './address-kind.ts';
import { type LedgerLine, ledgerLinesOf } from './ledger-lines.ts';
import { complainOfLine } from './ledger-message.ts';

/**
 * The addresses of the site that were published, and what became of them:
 * `content/ledger/addresses.tsv`. It is only ever added to, and what a later line says of an address
 * holds.
 */
export type AddressLedger = ReadonlyMap<string, AddressRecord>;

/** What the ledger last said of one address. */
export interface AddressRecord {
  readonly address: string;
  readonly kind: AddressKindName;
  /** Where it says so, from 1. */
  readonly line: number;
  readonly fate: Fate;
}

/** What became of a published address. Dates are days: `2026-11-28`. */
export type Fate =
  | { readonly kind: 'published' }
  | Gone
  /** Another text stands where one stood that has gone. */
  | { readonly kind: 'reused'; readonly date: string; readonly former: Gone };

/** What stood there stands there no more. */
export type Gone = Moved | Withdrawal;

/** What stood there stands at another address of the ledger. */
export interface Moved {
  readonly kind: 'moved';
  readonly date: string;
  readonly to: string;
}

/** What stood there was taken away. */
export interface Withdrawal {
  readonly kind: 'withdrawn';
  readonly date: string;
  readonly reason: string;
}

/** Where the ledger of addresses lies, below the root of the archive. */
export const addressLedgerPath = 'content/ledger/addresses.tsv';

/** Reads the ledger. A line that cannot be read gives a message, and nothing else. */
export function parseAddressLedger(file: VFile): AddressLedger {
  const ledger = new Map<string, AddressRecord>();
  for (const line of ledgerLinesOf(String(file))) {
    const [address = ''] = line.cells;
    const kind = addressKindOf(address);
    const fate = fateOf(line, ledger.get(address)?.fate);
    if (kind && fate) ledger.set(address, { address, kind, line: line.line, fate });
    else complainOfLine(file, line, expectedForms);
  }
  return ledger;
}

const expectedForms =
  '应为一个地址；或地址、moved、日期、新地址；或地址、withdrawn、日期、缘由；或地址、reused、日期；之间用制表符';

/** What a line says of its address; `undefined` where it says nothing that can be understood. */
function fateOf({ cells }: LedgerLine, before: Fate | undefined): Fate | undefined {
  const [, kind, date = '', detail, ...rest] = cells;
  if (kind === undefined) return { kind: 'published' };
  if (rest.length > 0) return undefined;
  if (!isDay(date)) return undefined;
  if (kind === 'moved' && addressKindOf(detail ?? '')) return { kind, date, to: detail ?? '' };
  if (kind === 'withdrawn' && detail?.trim()) return { kind, date, reason: detail };
  if (kind !== 'reused' || detail !== undefined || before === undefined) return undefined;
  return isGone(before) ? { kind, date, former: before } : undefined;
}

/** A line of the ledger, without its end. */
export function addressLine(address: string, fate: Fate): string {
  switch (fate.kind) {
    case 'published':
      return address;
    case 'moved':
      return [address, fate.kind, fate.date, fate.to].join('\t');
    case 'withdrawn':
      return [address, fate.kind, fate.date, fate.reason].join('\t');
    case 'reused':
      return [address, fate.kind, fate.date].join('\t');
  }
}

/** Whether what stood at the address stands there no more. */
export function isGone(fate: Fate): fate is Gone {
  return fate.kind === 'moved' || fate.kind === 'withdrawn';
}
