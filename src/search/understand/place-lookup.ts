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
    for (const name of [...(place.short ?? []), ...lettersOf(place.pinyin)]) add(name, place, true);
  }
  return (text, end) => {
    for (let length = Math.min(text.length, longestName); length > 1; length -= 1) {
      const from = end === 'start' ? 0 : text.length - length;
      const name = text.slice(from, from + length);
      const known = names.get(name);
      const beside = text.charAt(end === 'start' ? length : from - 1);
      if (known && !isCut(name, beside) && (end === 'end' || !isClass(beside, known))) {
        return { length, places: known.places };
      }
    }
    return undefined;
  };
}

/** Digits of a code, or letters, are cut from others. */
function isCut(name: string, beside: string): boolean {
  return [/[0-9]/u, /[a-z]/u].some((kind) => kind.test(beside) && kind.test(name));
}

/** What would make it the name of something else. */
function isClass(behind: string, { isShort }: Name): boolean {
  return (isShort ? /[省市县区州盟旗乡镇委]/u : /委/u).test(behind);
}

/** `qujiang-qu`: with and without its class. */
function lettersOf(pinyin: string): readonly string[] {
  const name = pinyin.split('-')[0] ?? '';
  return [pinyin.replaceAll('-', ''), ...(name.length > 3 ? [name] : [])];
}
