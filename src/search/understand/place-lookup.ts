import { normalise } from '#search/shared/normalise.ts';
import type { Guide, GuidePlace } from './guide.ts';

/** The places that a name can mean; the name is in the form that texts are compared in. */
export interface PlaceLookup {
  /** The longest name that a text begins with. */
  readonly atStart: (text: string) => FoundName | undefined;
  /** The longest name that a text ends with. */
  readonly atEnd: (text: string) => FoundName | undefined;
}

interface FoundName {
  readonly length: number;
  readonly places: readonly GuidePlace[];
}

interface Name {
  readonly places: GuidePlace[];
  /** Without its class: no class may follow it. */
  isShort: boolean;
}

const longestName = 24;

/** Makes the names of all places ready: in full, short, former, in letters, and codes. */
export function placeLookupOf({ places }: Guide): PlaceLookup {
  const names = new Map<string, Name>();
  const add = (name: string, place: GuidePlace, isShort: boolean): void => {
    const key = normalise(name).text;
    const known = names.get(key);
    if (known === undefined) names.set(key, { places: [place], isShort });
    else if (!known.places.includes(place)) known.places.push(place);
    if (known && !isShort) known.isShort = false;
  };
  for (const place of places) {
    for (const name of [place.name, ...(place.former ?? [])]) add(name, place, false);
    add(place.code, place, false);
  }
  for (const place of places) {
    for (const name of place.short ?? []) {
      if (!names.has(name) || names.get(name)?.isShort) add(name, place, true);
    }
    for (const name of lettersOf(place.pinyin)) add(name, place, true);
  }
  const longest = (text: string, placesFor: (length: number) => Name | undefined) => {
    for (let length = Math.min(text.length, longestName); length > 1; length -= 1) {
      const name = placesFor(length);
      if (name) return { length, places: name.places };
    }
    return undefined;
  };
  return {
    atStart: (text) =>
      longest(text, (length) => {
        const name = text.slice(0, length);
        const known = names.get(name);
        const behind = text.charAt(length);
        const isCut = known?.isShort ? /[省市县区州盟旗乡镇委]/u : /委/u;
        return isWhole(name, behind) && !isCut.test(behind) ? known : undefined;
      }),
    atEnd: (text) =>
      longest(text, (length) => {
        const name = text.slice(-length);
        return isWhole(name, text.charAt(text.length - length - 1)) ? names.get(name) : undefined;
      }),
  };
}

/** Neither the digits of a code nor letters are cut from others. */
function isWhole(name: string, beside: string): boolean {
  return ![/[0-9]/u, /[a-z]/u].some((kind) => kind.test(beside) && kind.test(name));
}

/** `qujiang-qu`: with and without its class. */
function lettersOf(pinyin: string): readonly string[] {
  const name = pinyin.split('-')[0] ?? '';
  return [pinyin.replaceAll('-', ''), ...(name.length > 3 ? [name] : [])];
}
