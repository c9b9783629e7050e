import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import { type Region, type Regions, regionsNamed } from '#model/region.ts';
import { placeIndexOf } from './place-index.ts';

/** Place names at the beginning of a text, a chain of them counted as one. */
export interface LeadingPlace {
  /** What they can mean; more than one where places share the name. */
  readonly places: readonly Region[];
  /** How many characters they take, blanks left out. */
  readonly length: number;
}

const nowhere: LeadingPlace = { places: [], length: 0 };
const mostName = 16;

/**
 * The places that a text begins with: 湛江市徐闻县 in 湛江市徐闻县水务局. Higher places may be written
 * in short, the last one has its name in full: 甘肃临夏县. A name that goes on as another word is
 * none: 和县 in 和县域经济.
 */
export function leadingPlace(regions: Regions, text: string): LeadingPlace {
  const plain = simplified(bare(text)).slice(0, 60);
  return longestChain(regions, plain, 0);
}

function longestChain(regions: Regions, text: string, from: number): LeadingPlace {
  for (let length = Math.min(mostName, text.length - from); length >= 2; length -= 1) {
    const end = from + length;
    const name = fullStreet(text.slice(from, end), text.charAt(end));
    const isFull = regions.byName.has(name) || regions.byUsualName.has(name);
    if (!isFull && !placeIndexOf(regions).byShortName.has(name)) continue;
    const longer = longestChain(regions, text, end);
    if (longer.length > 0) return longer;
    if (!isFull || commonNouns.test(name) || goesOn.test(text.slice(end))) continue;
    const places = regionsNamed(regions, text.slice(0, from) + name);
    if (places.length > 0) return { places, length: end };
  }
  return nowhere;
}

/** 鹤龙街 is short for 鹤龙街道. */
function fullStreet(name: string, next: string): string {
  return name.endsWith('街') && name.length > 2 && next !== '道' ? `${name}道` : name;
}

/**
 * What makes another word of a place name that it follows: 县域, 市级, 区长, 区块. Not what begins the
 * name of its department: 区城市管理局, 县乡村振兴局, 市直属机关工委, 县内务局.
 */
const goesOn = /^(?:[域级长块情际容场划片]|城(?![市乡管])|直(?!属)|内(?!务)|乡(?!村))/u;

/** Names of places that are words of the language first: 主城区, 矿区. */
const commonNouns =
  /^(?:街道|[城郊矿新市]区|[老新主]城区|(?:经济|高新|技术|产业|工业|农业|科技|综合|开发|示范|园|管理|保税|风景|旅游|度假|名胜){1,8}区?(?:管理?委员会|管委会)?)$/u;

/** The places of a body by its name: its own at the end of it, 增城区 in 广州市公安局增城区分局. */
export function placesOfBody(regions: Regions, name: string): readonly Region[] {
  const plain = simplified(bare(name)).replace(/^(?:中共|中国共产党)/u, '');
  const { places, length } = leadingPlace(regions, plain);
  const street = /人民政府(\p{Script=Han}{2,10}街道)(?:办事处)?$/u.exec(plain.slice(length))?.[1];
  const streets = street === undefined ? [] : regionsNamed(regions, street);
  const below = streets.filter((one) => places.some((place) => isWithin(one, place)));
  if (below.length > 0) return below;
  const branch = /[局队](\p{Script=Han}{2,8})(?:分局|大队)$/u.exec(plain.slice(length))?.[1];
  if (branch !== undefined) {
    const inside = withClass(regions, branch).filter(
      (region) => places.length === 0 || places.some((place) => isWithin(region, place)),
    );
    if (inside.length > 0) return inside;
  }
  return places.length > 0 ? places : holdersOfZone(regions, plain);
}

/**
 * The places that a title names: at its beginning, or where a word that leads to a name stands
 * before it: 关于曲江区…, 2020年静海区….
 */
export function placesOfTitle(regions: Regions, title: string): readonly Region[] {
  const plain = simplified(bare(title));
  for (let at = 0; at < plain.length && at < 80; at += 1) {
    if (at > 0 && !/[\P{Script=Han}年度号于由对在共将]/u.test(plain.charAt(at - 1))) continue;
    const places = placesOfBody(regions, upToAbout(plain.slice(at)));
    if (places.length > 0) return places;
  }
  return provinceInShort(regions, plain);
}

function upToAbout(text: string): string {
  const cut = text.search(/关于|20\d{2}|年度/u);
  return cut > 0 ? text.slice(0, cut) : text;
}

/** A zone belongs to the place it is called after: 宁河经济开发区, 天津滨海高新区管委会. */
function holdersOfZone(regions: Regions, text: string): readonly Region[] {
  const named =
    /^(\p{Script=Han}{2,8}?)(?:国家级|省级)?(?:经济|高新|技术|产业|经开|开发|工业|综合|保税){1,4}(?:园|开发)?区/u.exec(
      text,
    )?.[1];
  if (named === undefined) return [];
  const { byShortName } = placeIndexOf(regions);
  for (let at = 0; at <= named.length - 2; at += 1) {
    const holders = (byShortName.get(named.slice(at)) ?? []).filter((holder) =>
      regionsNamed(regions, named.slice(0, at) + holder.name).includes(holder),
    );
    if (holders.length > 0) return holders;
  }
  return [];
}

/** The province that a title begins with in short: 陕西2021年. */
function provinceInShort(regions: Regions, text: string): readonly Region[] {
  const short = /^(\p{Script=Han}{2,3})(?:20\d{2}|关于|推进)/u.exec(text)?.[1];
  const found = placeIndexOf(regions).byShortName.get(short ?? '') ?? [];
  return found.filter(({ level }) => level === 'province');
}

/** 增城区 as it is, 增城 with the class that its place has. */
function withClass(regions: Regions, name: string): readonly Region[] {
  const named = regionsNamed(regions, name).filter(({ level }) => level !== 'township');
  return named.length > 0 ? named : (placeIndexOf(regions).byShortName.get(name) ?? []);
}

/** Whether a place is the other or lies in it, by its code. */
export function isWithin({ code }: Pick<Region, 'code'>, other: Pick<Region, 'code'>): boolean {
  return code.startsWith(other.code.replace(/(?:00){1,2}$/u, ''));
}

/**
 * The places that a government's host names by a part of it that is the pinyin of a name,
 * www.qujiang.gov.cn: more than one where names sound alike; the lowest where parts name several.
 */
export function placesOfHost(regions: Regions, url: string): readonly Region[] {
  const host = /^https?:\/\/([^/:?#]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  if (!host.endsWith('.gov.cn')) return [];
  const { byPinyin } = placeIndexOf(regions);
  const named = host
    .split('.')
    .slice(0, -2)
    .filter((label) => label.length >= 4 && label !== 'zwgk')
    .map((label) => byPinyin.get(label) ?? [])
    .filter((places) => places.length > 0);
  const [first = [], ...others] = named;
  return others.reduce((lower, upper) => {
    const inside = lower.filter((place) => upper.some((above) => isWithin(place, above)));
    return inside.length > 0 ? inside : upper;
  }, first);
}
