import { normalise } from '#search/shared/normalise.ts';
import type { Guide, GuidePlace } from './guide.ts';

/**
 * The places that the longest name means that a text begins or ends with; the text is in the form that
 * texts are compared in.
 */
export type PlaceLookup = (text: string, end: 'start' | 'end') => FoundName | undefined;

interface FoundName {
  readonly length: number;
  readonly places: readonly GuidePlace[];
}

interface Name {
  readonly places: GuidePlace[];
  /** Without its class: no class may follow it. */
  readonly isShort: boolean;
}

const longestName = 24;

/** Makes the names of all places ready: in full, short, former, in letters, and codes. */
export function placeLookupOf({ places }: Guide): PlaceLookup {
  const names = new Map<string, Name>();
  const add = (name: string, place: GuidePlace, isShort: boolean): void => {
    const key = normalise(name).text;
    const known = names.get(key) ?? { places: [], isShort };
    names.set(key, known);
    // What is the whole name of one place is short for no other.
    if (known.isShort === isShort && !known.places.includes(place)) known.places.push(place);
  };
  for (const place of places) {
    for (const name of [place.name, ...(place.former ?? []), place.code]) add(name, place, false);
  }
  for (const place of places) {
    for (const name of place.short) add(name, place, true);
  }
  return (text, end) => {
    for (let length = Math.min(text.length, longestName); length > 1; length -= 1) {
      const from = end === 'start' ? 0 : text.length - length;
      const known = names.get(text.slice(from, from + length));
      const cut = end === 'start' ? length : from;
      const isOther = end === 'start' && isClass(text.charAt(cut), known);
      if (known && !isOther && !isInside(text, cut)) return { length, places: known.places };
    }
    return undefined;
  };
}

/** Whether digits of a code, or letters, are cut from others. */
function isInside(text: string, cut: number): boolean {
  return /^(?:\d\d|[a-z][a-z])$/u.test(text.slice(Math.max(cut - 1, 0), cut + 1));
}

/** What would make it the name of something else. */
function isClass(behind: string, name?: Name): boolean {
  return (name?.isShort ? /[省市县区州盟旗乡镇委]/u : /委/u).test(behind);
}
