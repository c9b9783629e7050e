import { withoutBlanks } from './blanks.ts';
import { oncePer } from './once-per.ts';
import { shortNamesOf, usualNamesOf } from './place-name.ts';

/**
 * A place with a government of its own, through the years in which it had this code and this name.
 *
 * A code is six digits (GB/T 2260), or nine for a township (GB/T 10114). A renamed place is two
 * regions of one code, and a code that was given to another place after years of rest is too.
 */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** Code of the next higher place; absent for a province. */
  readonly parent?: string;
  readonly level: RegionLevel;
  /** In words, without tones: `yaoan-xian`. */
  readonly pinyin: string;
  /** First year whose list has it; absent when it is older than the oldest list. */
  readonly validFrom?: number;
  /** Last year whose list has it; absent when it stands today. */
  readonly validTo?: number;
  /** Code of the place that carries it on: its own when only the name changed. */
  readonly successor?: string;
}

/** The four levels, highest first. A municipality such as 北京 is a province. */
export const regionLevels = ['province', 'prefecture', 'county', 'township'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** How the levels are called on a page. */
export const regionLevelLabels: Readonly<Record<RegionLevel, string>> = {
  province: '省级',
  prefecture: '市级',
  county: '县级',
  township: '乡镇街道',
};

/** A moment that a question is about; without it, the newest answer is given. */
export interface InYear {
  readonly year?: number | undefined;
}

/** All regions, ready to be looked up with the functions below. */
export interface Regions {
  /** By code, oldest first. */
  readonly byCode: ReadonlyMap<string, readonly Region[]>;
  /** By the code of their parent, in the order of the table. */
  readonly byParent: ReadonlyMap<string | undefined, readonly Region[]>;
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  /** Places by names that everyone uses besides their own: 恩施州, 官银号街道. */
  readonly byUsualName: ReadonlyMap<string, readonly Region[]>;
  /** By the code of their successor, in the order of the table. */
  readonly bySuccessor: ReadonlyMap<string | undefined, readonly Region[]>;
}

/** Makes regions ready to be looked up. Those of one code are given oldest first. */
export function regionsOf(rows: readonly Region[]): Regions {
  const byUsualName = new Map<string, Region[]>();
  for (const region of rows) {
    for (const name of usualNamesOf(region.name)) {
      byUsualName.set(name, [...(byUsualName.get(name) ?? []), region]);
    }
  }
  return {
    byCode: Map.groupBy(rows, ({ code }) => code),
    byParent: Map.groupBy(rows, ({ parent }) => parent),
    byName: Map.groupBy(rows, ({ name }) => name),
    byUsualName,
    bySuccessor: Map.groupBy(rows, ({ successor }) => successor),
  };
}

/** The level that a code is of, by its digits alone; `undefined` when it is no code. */
export function regionLevelOf(code: string): RegionLevel | undefined {
  if (!/^[1-9]\d{5}(?:\d{3})?$/.test(code)) return undefined;
  if (code.length === 9) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/**
 * The region of a code. With a year, the one that had the code in that year; when none had, or
 * without a year, the one that stands today or stood last.
 */
export function regionOf(regions: Regions, code: string, at: InYear = {}): Region | undefined {
  const periods = regions.byCode.get(code) ?? [];
  return periods.findLast((region) => stoodIn(region, at)) ?? periods.at(-1);
}

/** The places that a place carries on, in one step: 元坝区 for 昭化区, 曲江县 for 曲江区. */
export function predecessorsOf(regions: Regions, code: string): readonly Region[] {
  return regions.bySuccessor.get(code) ?? [];
}

/** From the province down to the place itself; nothing when the code is not known. */
export function regionPathOf(
  regions: Regions,
  code: string,
  { year }: InYear = {},
): readonly Region[] {
  const region = regionOf(regions, code, { year });
  return region === undefined ? [] : pathTo(region, { regions, year });
}

/** The places that a place lies in, highest first; itself left out. */
export function regionsAbove(regions: Regions, code: string, at: InYear = {}): readonly Region[] {
  return regionPathOf(regions, code, at).slice(0, -1);
}

/** The places right below a place, by code: those of that year, or those that stand today. */
export function regionsBelow(regions: Regions, code: string, at: InYear = {}): readonly Region[] {
  return (regions.byParent.get(code) ?? []).filter((region) => stoodIn(region, at));
}

/** The names from the province down to the place itself: 广东省, 韶关市, 曲江区. */
export function pathNamesOf(regions: Regions, code: string, at: InYear = {}): readonly string[] {
  return regionPathOf(regions, code, at).map(({ name }) => name);
}

/** The name that leaves no doubt: 广东省韶关市曲江区. Empty when the code is not known. */
export function fullNameOf(regions: Regions, code: string, { year }: InYear = {}): string {
  const known = fullNames(regions);
  const key = `${code} ${year}`;
  const name = known.get(key) ?? pathNamesOf(regions, code, { year }).join('');
  known.set(key, name);
  return name;
}

/** Pages name the same places over and over. */
const fullNames = oncePer((_regions: Regions) => new Map<string, string>());

/**
 * All places that a written name can mean, those that stand today first.
 *
 * Higher places may stand before the name, in full or short, with any left out: 海原县三河镇,
 * 宁夏海原县三河镇 and 宁夏回族自治区中卫市海原县三河镇 mean the same.
 * Places may be called as everyone calls them, 恩施州, where no name in full fits.
 */
export function regionsNamed(regions: Regions, written: string): readonly Region[] {
  const text = withoutBlanks(written);
  const found = Array.from(text, (_, at) => at).flatMap((at) => {
    const lies = (region: Region) =>
      liesIn(text.slice(0, at), pathTo(region, { regions }).slice(0, -1));
    const name = text.slice(at);
    const named = (regions.byName.get(name) ?? []).filter(lies);
    return named.length > 0 ? named : (regions.byUsualName.get(name) ?? []).filter(lies);
  });
  const standing = found.filter((region) => stoodIn(region, {}));
  return [...standing, ...found.filter((region) => !standing.includes(region))];
}

function stoodIn({ validFrom, validTo }: Region, { year }: InYear): boolean {
  if (year === undefined) return validTo === undefined;
  return (validFrom ?? year) <= year && year <= (validTo ?? year);
}

/** Higher places bear the names of the year asked for, or of the last year of the region. */
function pathTo(
  region: Region,
  { regions, year = region.validTo }: InYear & { readonly regions: Regions },
): readonly Region[] {
  const parent =
    region.parent === undefined ? undefined : regionOf(regions, region.parent, { year });
  return parent === undefined ? [region] : [...pathTo(parent, { regions, year }), region];
}

/** Whether a text is made of names of these places, in order, some left out. */
function liesIn(text: string, ancestors: readonly Region[]): boolean {
  if (text === '') return true;
  const nearest = ancestors.at(-1);
  if (nearest === undefined) return false;
  const rest = ancestors.slice(0, -1);
  const names = [nearest.name, ...shortNamesOf(nearest.name)];
  return (
    names.some((name) => text.endsWith(name) && liesIn(text.slice(0, -name.length), rest)) ||
    liesIn(text, rest)
  );
}
