import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import { type Region, type Regions, regionOf } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import { type Guess, given, type PlaceGuess, sureEnough } from './guess.ts';
import { classAtStart } from './issuers.ts';
import { contextScore, ownPlaceClues, type PlaceClue, surroundingClues } from './place-clues.ts';
import { isWithin, placesOfHost } from './places-in-text.ts';
import { isDepartmentWord, isOfClass, isTownshipWord } from './speaker.ts';

/**
 * Works out whose report it is. What names the place itself comes first; what the page belongs to,
 * its address, its site, its source, bounds what the name may mean. A place is never taken because
 * it is merely likely, and a township is never taken for what it lies in.
 */
export function placeOf(
  sources: FactSources,
  found: Found<'title' | 'issuers' | 'year'>,
): PlaceGuess {
  const { regions, region } = sources.options;
  if (region !== undefined) return { guess: given('region', region), candidates: [] };
  const around = surroundingClues(sources);
  const year = found.year && Number(found.year.value);
  const named = namedPlace(sources, { around, found, year });
  if (named === undefined) return surroundingPlace(sources, { around, found, year });
  return checked(named, { sources, year, regions });
}

interface Surroundings {
  readonly around: readonly PlaceClue[];
  readonly found: Found<'title' | 'issuers' | 'year'>;
  readonly year: number | undefined;
}

/** The place that title, bodies or text name; nothing when none of them does. */
function namedPlace(
  sources: FactSources,
  { around, found, year }: Surroundings,
): PlaceGuess | undefined {
  const { regions } = sources.options;
  let open: readonly Region[] | undefined;
  for (const clue of ownPlaceClues(sources, found)) {
    const township = unknownTownshipIn(clue);
    if (township !== undefined && !clue.places.some(({ level }) => level === 'township')) {
      return { candidates: [], doubt: `区划表里没有“${township}”这个乡镇、街道` };
    }
    if (clue.places.length === 0) continue;
    const standing = standingIn(year, clue.places);
    const [only, ...others] = fitting(standing, { sources, around });
    if (only !== undefined && others.length === 0) {
      return { guess: guessOf(regions, only, clue), candidates: [] };
    }
    open ??= distinct(standing);
  }
  return open && { candidates: open };
}

/** Of places with one name, those in the place of the address; of those, the most spoken of. */
function fitting(
  places: readonly Region[],
  { sources, around }: Pick<Surroundings, 'around'> & { readonly sources: FactSources },
): readonly Region[] {
  let left = distinct(places);
  for (const clue of around) {
    const inside = left.filter((place) => clue.places.some((above) => isWithin(place, above)));
    if (inside.length > 0) left = inside;
  }
  if (left.length < 2) return left;
  const { regions } = sources.options;
  const context = sources.text.replaceAll(left[0]?.name ?? '', '，');
  const scores = left.map((region) => contextScore(regions, region, context));
  const best = Math.max(...scores);
  return best === 0 ? left : left.filter((_, at) => scores[at] === best);
}

/** The place that the page belongs to, where that can be the report's own. */
function surroundingPlace(
  { options: { regions }, speaker }: FactSources,
  { around, found, year }: Surroundings,
): PlaceGuess {
  const own = speaker.own ?? speaker.ownInText;
  if (isTownshipWord(own)) {
    return { candidates: [], doubt: `正文自称“我${own}”，没有写明是哪个乡镇、街道` };
  }
  const [short] = found.issuers.flatMap(({ value }) => classAtStart(value) ?? []);
  const word = isDepartmentWord(own) ? short : (short ?? own);
  const clues = word === undefined ? around : around.map(ofClass(word));
  const standing = clues.map((clue) => ({ ...clue, places: standingIn(year, clue.places) }));
  const known = standing.find(({ places }) => distinct(places).length === 1);
  const [place] = known?.places ?? [];
  const misfits = standing.filter(
    ({ places }) => place && places.length > 0 && !places.some((one) => areRelated(one, place)),
  );
  if (known === undefined || place === undefined || misfits.length > 0) {
    const open = standing.find(({ places }) => places.length > 1)?.places ?? [];
    return { candidates: distinct(open) };
  }
  const why = `正文没有写明地方，取自${known.why}`;
  const confidence = short === undefined ? known.confidence : sureEnough;
  return { guess: guessOf(regions, place, { ...known, confidence, why }), candidates: [] };
}

/** A clue as far as its places are of the class that a report says: 我市, 我县. */
function ofClass(own: string): (clue: PlaceClue) => PlaceClue {
  return (clue) => ({ ...clue, places: clue.places.filter(({ name }) => isOfClass(name, own)) });
}

/** A place that the address, the text or the year speaks against is in doubt. */
function checked(
  { guess, candidates, doubt }: PlaceGuess,
  {
    sources: { speaker, url = '' },
    year,
    regions,
  }: {
    readonly sources: FactSources;
    readonly year: number | undefined;
    readonly regions: Regions;
  },
): PlaceGuess {
  const region = guess && regionOf(regions, guess.value, { year });
  if (guess === undefined || region === undefined) {
    return { candidates, ...(doubt !== undefined && { doubt }) };
  }
  const own = speaker.own ?? speaker.ownInText;
  if (isTownshipWord(own) && region.level !== 'township') {
    const words = `正文自称“我${own}”，${guess.why}却不是乡镇、街道`;
    return { candidates: [], doubt: words };
  }
  const hosts = placesOfHost(regions, url);
  if (hosts.length > 0 && !hosts.some((host) => areRelated(host, region))) {
    const words = `${guess.why}，网址却是${[...new Set(hosts.map(({ name }) => name))].join('、')}的`;
    return { guess: { ...guess, confidence: 0.5 }, candidates, doubt: words };
  }
  const { validFrom = year, validTo = year } = region;
  if (year === undefined || (Number(validFrom) <= year && year <= Number(validTo))) {
    return { guess, candidates };
  }
  const words = `区划表里 ${region.code}（${region.name}）在${year}年不用`;
  return { guess: { ...guess, confidence: 0.5 }, candidates, doubt: words };
}

function areRelated(one: Region, other: Region): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** The township that a text begins with: 陆渡街道2023年…, 海原县三河镇党委, (生态新区)官银号街道. */
function unknownTownshipIn({ name }: PlaceClue): string | undefined {
  return /^(?:中共|20\d{2}年?(?:度)?|关于)?(?:\([^()]{2,12}\))?(?:\p{Script=Han}{2,12}?[省市县区州旗]){0,3}(\p{Script=Han}{2,6}?(?:街道|镇|乡))(?=人民政府|党委|党工委|办事处|20|关于|$)/u.exec(
    simplified(bare(name)),
  )?.[1];
}

/** Names that stood in the year of the report, or today when none did. */
function standingIn(year: number | undefined, named: readonly Region[]): readonly Region[] {
  const then = named.filter(
    ({ validFrom, validTo }) =>
      year !== undefined && (validFrom ?? year) <= year && year <= (validTo ?? year),
  );
  if (then.length > 0) return then;
  const now = named.filter(({ validTo }) => validTo === undefined);
  return now.length > 0 ? now : named;
}

/** One region for each place: of two codes that it bore one after the other, the later. */
function distinct(named: readonly Region[]): readonly Region[] {
  const byCode = new Map(named.map((region) => [region.code, region]));
  return [...byCode.values()].filter(
    ({ code, successor }) =>
      successor === undefined || successor === code || !byCode.has(successor),
  );
}

function guessOf(
  regions: Regions,
  { code }: Region,
  { basis, confidence, why }: Pick<PlaceClue, 'basis' | 'confidence' | 'why'>,
): Guess {
  const name = regionOf(regions, code)?.name ?? '';
  return { field: 'region', value: code, basis, confidence, why: `${why}：${name}` };
}
