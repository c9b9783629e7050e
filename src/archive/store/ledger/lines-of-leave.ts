import { bodyIdOf } from '#model/body-id.ts';
import { reportUrl, seriesUrl, sourceUrl, withoutBase } from '#model/permalink.ts';
import { isOfOneText } from './address-kind.ts';
import { type AddressLedger, type AddressRecord, addressLine, isGone } from './address-ledger.ts';
import { type Present, type PresentReport, presentAddressesOf } from './present-addresses.ts';

/** A report that leaves its address. */
export interface Leave {
  readonly from: PresentReport;
  /** Where it goes, or why it is withdrawn. */
  readonly to: PresentReport | { readonly reason: string };
  /** The day on which that is recorded. */
  readonly date: string;
}

/** What is there besides the report, and what was published. */
export interface ArchiveAround {
  readonly others: Present;
  readonly ledger: AddressLedger;
}

/**
 * What the ledger of addresses is to say when a report leaves: of each published address that
 * answered because of it, where it has moved or that it is withdrawn; and the new ones.
 */
export function linesOfLeave(leave: Leave, { others, ledger }: ArchiveAround): readonly string[] {
  const { from, to, date } = leave;
  const hereWith = (own: readonly PresentReport[]) =>
    presentAddressesOf({ ...others, reports: [...others.reports, ...own] }, ledger);
  const before = hereWith([from]);
  const after = hereWith('id' in to ? [to] : []);
  const left = [...before].flatMap((address) =>
    after.has(address) ? [] : (ledger.get(address) ?? []),
  );
  const isPublished = ledger.has(withoutBase(reportUrl(from.id)));
  const taken = isPublished ? [...after].filter((address) => !before.has(address)) : [];
  return [
    ...left.flatMap((record) => lineOfGone(record, leave)),
    ...taken.flatMap((address) => lineOfTaken(address, ledger.get(address), date)),
  ];
}

/** Nothing where the ledger says so already. */
function lineOfGone(
  { address, kind, fate: known }: AddressRecord,
  leave: Leave,
): readonly string[] {
  const fate = fateOf(address, isOfOneText(kind), leave);
  const isSaid =
    isGone(known) &&
    addressLine(address, { ...fate, date: known.date }) === addressLine(address, known);
  return isSaid ? [] : [addressLine(address, fate)];
}

function fateOf(address: string, isText: boolean, { from, to, date }: Leave) {
  if (!('id' in to)) {
    const reason = isText ? to.reason : `原在这里的报告撤下了：${to.reason}`;
    return { kind: 'withdrawn', date, reason } as const;
  }
  const target = movesOf(from, to).get(address);
  const reason = `原在这里的报告改到了 ${withoutBase(reportUrl(to.id))} 。`;
  return target === undefined
    ? ({ kind: 'withdrawn', date, reason } as const)
    : ({ kind: 'moved', date, to: target } as const);
}

/** Where what belongs to the report alone has gone. */
function movesOf(from: PresentReport, to: PresentReport): ReadonlyMap<string, string> {
  const pairs = [
    [reportUrl(from.id), reportUrl(to.id)],
    [sourceUrl(from.source), sourceUrl(to.source)],
    [seriesUrl(bodyIdOf(from.id)), seriesUrl(bodyIdOf(to.id))],
  ];
  return new Map(pairs.map(([old = '', now = '']) => [withoutBase(old), withoutBase(now)]));
}

/** Of an address at which something is now: it is new, or it is used again. */
function lineOfTaken(
  address: string,
  record: AddressRecord | undefined,
  date: string,
): readonly string[] {
  if (record === undefined) return [address];
  const { kind, fate } = record;
  return isOfOneText(kind) && isGone(fate)
    ? [addressLine(address, { kind: 'reused', date, former: fate })]
    : [];
}
