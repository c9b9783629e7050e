import type { Range } from '#chinese/sentences.ts';
import { type Region, type Regions, regionsAbove, regionsBelow } from '#model/region.ts';

/** A place called by its full name, such as 曲江区. */
export interface NamedPlace extends Range {
  /** Code of the place. */
  readonly place: string;
}

/** Whose report a text is: names are first looked for near that place. */
export interface Home {
  readonly region: string;
  readonly year: number;
}

/** Names, each with the places that bear it, by the two characters they begin with. */
type Names = ReadonlyMap<string, readonly (readonly [name: string, bearers: readonly Region[]])[]>;

/** Names that are also ordinary words, and mean a place only near that place. */
const ordinary =
  /^(?:(?:[东西南北中郊矿]|[老新山]城|城[东西南北中厢关]?|[东中南北]市|市[中南北]|河[东西南北]|江[东南北]|港口|平安|安居|工农|海南)区|平安县|公安县)$/u;

/**
 * Makes a finder of the places that reports name.
 *
 * Near home, which is the place itself, the places above, below and beside it, every full name
 * counts. Anywhere else a name counts when one place alone bears it (townships aside), or when the
 * name of the place above stands right before it: 南京市鼓楼区. A name that several places near home
 * bear is theirs whose superior was named last before it; where none was, it is left out. Home by its
 * own name, 韶关市曲江区 in full, is no mention of another place.
 */
export function placeFinderOf(
  regions: Regions,
): (home: Home) => (text: string) => readonly NamedPlace[] {
  const everywhere = namesOf(uniqueRegions(regions));
  return ({ region, year }) => {
    const nearby = namesOf(regionsNear(regions, { region, year }));
    const below = (code: string): Names => namesOf(regionsBelow(regions, code, { year }));
    return (text) => {
      const found: NamedPlace[] = [];
      let last: NamedPlace | undefined;
      for (let at = 0; at < text.length - 1; ) {
        const chained = last?.end === at ? longestAt(text, at, below(last.place)) : undefined;
        const match = chained ?? longestAt(text, at, nearby) ?? longestAt(text, at, everywhere);
        if (match === undefined) {
          at += 1;
          continue;
        }
        const [name, bearers] = match;
        const bearer = bearerOf(bearers, { regions, year, after: last?.place });
        if (bearer !== undefined) {
          last = { place: bearer.code, start: at, end: at + name.length };
          if (bearer.code !== region) found.push(last);
          else dropRunUpTo(found, at);
        }
        at += name.length;
      }
      return found;
    };
  };
}

/** The places above home that are named as the beginning of home's full name are not meant. */
function dropRunUpTo(found: NamedPlace[], start: number): void {
  for (let end = start; found.at(-1)?.end === end; ) end = found.pop()?.start ?? 0;
}

/** Provinces, prefectures and counties whose name no other place of theirs has had. */
function uniqueRegions({ byName }: Regions): readonly Region[] {
  return [...byName].flatMap(([name, bearers]) => {
    const high = bearers.filter(({ level }) => level !== 'township');
    const [first] = high;
    const isUnique = first !== undefined && high.every(({ code }) => code === first.code);
    return isUnique && name.length > 2 && !ordinary.test(name) ? [first] : [];
  });
}

/** The places above a place, beside it and below it, itself among them. */
function regionsNear(regions: Regions, { region, year }: Home): readonly Region[] {
  const above = regionsAbove(regions, region, { year });
  const beside = above.slice(1).flatMap(({ code }) => regionsBelow(regions, code, { year }));
  const parent = above.at(-1);
  const siblings = parent === undefined ? [] : regionsBelow(regions, parent.code, { year });
  const near = [...above, ...beside, ...siblings, ...allBelow(regions, { region, year })];
  return [...new Map(near.map((each) => [`${each.code} ${each.name}`, each])).values()].filter(
    ({ name }) => !/^[城郊矿]区$/u.test(name),
  );
}

function allBelow(regions: Regions, { region, year }: Home): readonly Region[] {
  return regionsBelow(regions, region, { year }).flatMap((child) => [
    child,
    ...allBelow(regions, { region: child.code, year }),
  ]);
}

function namesOf(places: readonly Region[]): Names {
  const byName = [...Map.groupBy(places, ({ name }) => name)];
  const longestFirst = byName.toSorted(([a], [b]) => b.length - a.length);
  return Map.groupBy(longestFirst, ([name]) => name.slice(0, 2));
}

/** What turns the name of a district into another word: 城东区域, 市北区块. */
const goesOn = /^[域块段位间县]/u;

function longestAt(
  text: string,
  at: number,
  names: Names,
): readonly [name: string, bearers: readonly Region[]] | undefined {
  return names
    .get(text.slice(at, at + 2))
    ?.find(
      ([name]) =>
        text.startsWith(name, at) &&
        !(name.endsWith('区') && goesOn.test(text.slice(at + name.length, at + name.length + 1))),
    );
}

/** The one that is meant: the only one, or the one below the place named before. */
function bearerOf(
  bearers: readonly Region[],
  {
    regions,
    year,
    after,
  }: { readonly regions: Regions; readonly year: number; readonly after: string | undefined },
): Region | undefined {
  const [only, ...others] = bearers;
  if (others.every(({ code }) => code === only?.code)) return only;
  return bearers.find(({ code }) =>
    regionsAbove(regions, code, { year }).some((above) => above.code === after),
  );
}
