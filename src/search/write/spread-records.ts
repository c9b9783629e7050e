import { facetNames } from '#search/shared/facets.ts';
import { placeGrouping } from '#search/shared/place-groups.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { type SpreadShape, spreadValuesOf } from '#search/shared/spread-values.ts';
import { writeVarint } from '#search/shared/varint.ts';

/** How ascending sections are spread: for each value of each facet how many of them have it. */
export type SpreadRecorder = (sections: Uint32Array) => Uint8Array;

/** A recorder for sections of the documents, which are in the order of the index. */
export function spreadRecorder(
  documents: readonly SearchDocument[],
  shape: SpreadShape,
): SpreadRecorder {
  const { starts, values, count } = countedValues(documents, shape);
  const counts = new Uint32Array(count);
  const bytes = new Uint8Array(count * 5);
  return (sections) => {
    counts.fill(0);
    for (const section of sections) {
      const end = starts[section + 1] ?? 0;
      for (let at = starts[section] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    let end = 0;
    for (const each of counts) end = writeVarint(bytes, end, each);
    return bytes.slice(0, end);
  };
}

/** Codes of the groups that the places of all documents fall into, ascending. */
export function placeGroupsOf(documents: readonly SearchDocument[]): readonly string[] {
  const groupOf = placeGrouping(documents.map(({ place }) => place));
  return [...new Set(documents.map(({ place }) => groupOf(place)))].sort();
}

/** For each section the places, among all that is counted, of what it is counted under. */
function countedValues(documents: readonly SearchDocument[], shape: SpreadShape) {
  const groupOf = placeGrouping(documents.map(({ place }) => place));
  const places = new Map<string, number>();
  for (const [name, words] of spreadValuesOf(shape)) {
    for (const word of words) places.set(`${name} ${word}`, places.size);
  }
  const starts = new Uint32Array(documents.length + 1);
  const values: number[] = [];
  for (const [section, { facets, year, place }] of documents.entries()) {
    const own = { ...facets, year: [String(year)], place: [groupOf(place)] };
    for (const name of facetNames) {
      for (const word of own[name] ?? []) values.push(places.get(`${name} ${word}`) ?? 0);
    }
    starts[section + 1] = values.length;
  }
  return { starts, values: Uint16Array.from(values), count: places.size };
}
