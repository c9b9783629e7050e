import { addressesOf } from './address-entry.ts';
import type { Anchor } from './anchor.ts';
import type { Metadata } from './metadata.ts';
import type { Report } from './report.ts';

/**
 * Where the text of a place is now: there, or where `aliases` lead step by step. `undefined` where
 * they end at no place of the report, or go round.
 */
export function presentAnchorOf(
  anchor: Anchor,
  {
    aliases,
    present,
  }: { readonly aliases: Metadata['aliases']; readonly present: { has(anchor: Anchor): boolean } },
): Anchor | undefined {
  const seen = new Set<Anchor>();
  let at: Anchor | undefined = anchor;
  while (at !== undefined && !present.has(at) && !seen.has(at)) {
    seen.add(at);
    at = aliases[at];
  }
  return at !== undefined && present.has(at) ? at : undefined;
}

/** The places that a report once had, by the place where their text is now. */
export function formerAnchorsOf(report: Report): ReadonlyMap<Anchor, readonly Anchor[]> {
  const { aliases } = report.metadata;
  const former = Object.keys(aliases);
  if (former.length === 0) return new Map();
  const present = new Set(addressesOf(report).map(({ anchor }) => anchor));
  const placeOf = (anchor: Anchor) => presentAnchorOf(anchor, { aliases, present });
  const byPlace = Map.groupBy(
    former.filter((anchor) => !present.has(anchor)),
    placeOf,
  );
  return new Map(
    [...byPlace].flatMap(([place, anchors]) => (place === undefined ? [] : [[place, anchors]])),
  );
}
