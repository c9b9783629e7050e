import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import { shortNamesOf } from '#model/place-name.ts';
import { type Region, type Regions, regionsAbove } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import { type Guess, given, type PlaceGuess } from './guess.ts';
import { type PlaceClue, placeCluesOf } from './place-clues.ts';
import { placesIn } from './places-in-text.ts';

/** Works out whose report it is. A place is never taken because it is merely likely. */
export function placeOf(
  sources: FactSources,
  found: Found<'title' | 'issuers' | 'year'>,
): PlaceGuess {
  const { regions, region } = sources.options;
  if (region !== undefined) return { guess: given('region', region), candidates: [] };
  const { texts, context } = placeCluesOf(sources, found);
  const year = found.year && Number(found.year.value);
  let open: readonly Region[] = [];
  for (const clue of texts) {
    const named = standingIn(year, placesIn(regions, clue.text));
    if (named.length === 0 && !isUnknownTownship(regions, clue.text)) continue;
    if (!ownTownship(named, clue.text)) return { candidates: [] };
    const [only, ...others] = distinct(byContext(regions, named, context));
    if (only !== undefined && others.length === 0) {
      return { guess: guessOf(only, clue), candidates: [] };
    }
    if (open.length === 0) open = named;
  }
  return { candidates: distinct(open) };
}

/** The township that a text begins with: 陆渡街道2023年…; 2023年，陆渡街道在…. */
function townshipIn(text: string): string | undefined {
  const plain = simplified(bare(text)).replace(
    /^(?:中共|20\d{2}年?(?:度|以来|来)?,?|\d{4}年?,?){0,3}/u,
    '',
  );
  return /^(?:[\p{Script=Han}]{2,12}?[省市县区州旗]){0,3}([\p{Script=Han}]{2,6}?(?:街道|镇|乡))(?=人民政府|党委|党工委|办事处|20|关于|坚持|在|认真|深入|始终|全面|以|紧紧|$)/u.exec(
    plain,
  )?.[1];
}

function isUnknownTownship(regions: Regions, text: string): boolean {
  const township = townshipIn(text);
  return township !== undefined && !regions.byName.has(township);
}

/** A township that the table does not know is not its county: then nothing is named. */
function ownTownship(named: readonly Region[], text: string): boolean {
  const township = townshipIn(text);
  return township === undefined || named.some(({ level }) => level === 'township');
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

/** Of places with one name, those whose higher places the page names most. */
function byContext(regions: Regions, named: readonly Region[], context: string): readonly Region[] {
  if (distinct(named).length < 2) return named;
  const others = context.replaceAll(named[0]?.name ?? '', '，');
  const scores = named.map((region) =>
    regionsAbove(regions, region.code).reduce((sum, { name }) => {
      const written = [name, ...shortNamesOf(name)].find((each) => others.includes(each));
      if (written === undefined) return sum;
      return sum + (/[省市盟州县区旗]$/u.test(written) ? 2 : 1);
    }, 0),
  );
  const best = Math.max(...scores);
  return best === 0 ? named : named.filter((_, at) => scores[at] === best);
}

/** One region for each place: of two codes that it bore one after the other, the later. */
function distinct(named: readonly Region[]): readonly Region[] {
  const byCode = new Map(named.map((region) => [region.code, region]));
  return [...byCode.values()].filter(
    ({ code, successor }) =>
      successor === undefined || successor === code || !byCode.has(successor),
  );
}

function guessOf(region: Region, { basis, confidence, why }: PlaceClue): Guess {
  return { field: 'region', value: region.code, basis, confidence, why: `${why}：${region.name}` };
}
