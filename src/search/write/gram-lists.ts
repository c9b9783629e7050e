import { lineBreak, longestGram } from '#search/shared/format.ts';

/**
 * Takes one gram of the dictionary and says what its longer grams must know of it. Its places are
 * ascending offsets into the text and are lent: they change when the next gram comes.
 */
export type GramSink = (gram: Gram) => GramWeight;

export interface Gram {
  readonly length: number;
  readonly places: Uint32Array;
  /** Sections of the heavy gram, one shorter, that it was found through. */
  readonly parentSections?: number;
}

export interface GramWeight {
  readonly sections: number;
  /** Its list is so long that grams one longer that begin or end with it are listed too. */
  readonly heavy: boolean;
}

interface HeavyGram {
  readonly places: Uint32Array;
  readonly sections: number;
}

/**
 * Hands over every gram of the dictionary, shorter ones first: all of one and two code units, and
 * of each greater length, up to {@link longestGram}, those that begin or end with a heavy gram one
 * shorter. No gram holds a line break. The order depends on the text alone.
 *
 * @param codes The text; begins and ends with a line break.
 */
export function forEachGram(codes: Uint16Array, sink: GramSink): void {
  const group = grouping(codes);
  let parents: HeavyGram[] = [];
  const places = Uint32Array.from(codes.keys());
  group(places, 0, (ofOne) => {
    sink({ length: 1, places: ofOne });
    group(ofOne, 1, (ofTwo) => {
      const { heavy, sections } = sink({ length: 2, places: ofTwo });
      if (heavy) parents.push({ places: ofTwo, sections });
    });
  });

  const heavyLengths = new Uint8Array(codes.length);
  for (let length = 3; length <= longestGram && parents.length > 0; length += 1) {
    for (const parent of parents) markAll(heavyLengths, parent.places, length - 1);
    const children: HeavyGram[] = [];
    for (const { places: parentPlaces, sections: parentSections } of parents) {
      const visit = (ofChild: Uint32Array): void => {
        const { heavy, sections } = sink({ length, places: ofChild, parentSections });
        if (heavy) children.push({ places: ofChild, sections });
      };
      // Those whose beginning is heavy come from that parent.
      const before = parentPlaces
        .map((place) => place - 1)
        .filter((place) => heavyLengths[place] !== length - 1);
      group(before, 0, visit);
      group(parentPlaces, length - 1, visit);
    }
    parents = children;
  }
}

const breakCode = lineBreak.charCodeAt(0);

/** Visits the places of a list group by group; the list itself is brought into that order. */
type Group = (places: Uint32Array, distance: number, visit: (group: Uint32Array) => void) => void;

/** Groups places by the code at a distance behind each; those of line breaks are left out. */
function grouping(codes: Uint16Array): Group {
  const counts = new Uint32Array(2 ** 16);
  let sorted = new Uint32Array(0);
  return (places, distance, visit) => {
    const seen: number[] = [];
    for (const place of places) {
      const code = codes[place + distance] ?? breakCode;
      if (counts[code] === 0) seen.push(code);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    seen.sort((a, b) => a - b);
    const ends: number[] = [];
    let end = 0;
    for (const code of seen) {
      const size = counts[code] ?? 0;
      counts[code] = end;
      end += size;
      ends.push(end);
    }
    if (sorted.length < places.length) sorted = new Uint32Array(places.length);
    for (const place of places) {
      const code = codes[place + distance] ?? breakCode;
      const at = counts[code] ?? 0;
      sorted[at] = place;
      counts[code] = at + 1;
    }
    places.set(sorted.subarray(0, places.length));
    for (const code of seen) counts[code] = 0;
    let start = 0;
    for (const [at, code] of seen.entries()) {
      const groupEnd = ends[at] ?? start;
      if (code !== breakCode) visit(places.subarray(start, groupEnd));
      start = groupEnd;
    }
  };
}

function markAll(marks: Uint8Array, places: Uint32Array, mark: number): void {
  for (const place of places) marks[place] = mark;
}
