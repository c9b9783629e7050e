import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import { shortNamesOf } from '#model/place-name.ts';
import { type Region, type Regions, regionsNamed } from '#model/region.ts';

/** The regions that the first place name of a text can mean; a chain of names is one. */
export function placesIn(regions: Regions, text: string): readonly Region[] {
  if (/^https?:/u.test(text)) return placesOfHost(regions, text);
  const plain = simplified(bare(text)).slice(0, 400);
  const branch = branchOf(regions, plain);
  if (branch.length > 0) return branch;
  for (let at = 0; at < plain.length; at += 1) {
    const chain = chainAt(regions, plain, at);
    if (chain.length > 0) return chain;
  }
  const province = provinceAtStart(regions, plain);
  return province.length > 0 ? province : shortNames(regions, plain);
}

const mostName = 16;

/** The longest chain of place names at an offset: 哈尔滨市双城区 before 哈尔滨市. */
function chainAt(regions: Regions, text: string, at: number): readonly Region[] {
  let found: readonly Region[] = [];
  let end = at;
  for (;;) {
    const length = nameLengthAt(regions, text, end);
    if (length === 0) return found;
    const named = regionsNamed(regions, text.slice(at, end + length));
    if (named.length === 0) return found;
    found = named;
    end += length;
  }
}

/** The length of the longest place name at an offset; 鹤龙街 counts for 鹤龙街道. */
function nameLengthAt(regions: Regions, text: string, at: number): number {
  for (let length = Math.min(mostName, text.length - at); length >= 2; length -= 1) {
    const name = text.slice(at, at + length);
    const isName = regions.byName.has(name) || regions.byUsualName.has(name);
    if (isName && !commonNouns.test(name)) return length;
  }
  return 0;
}

/** The province that a text begins with in short: 陕西2021年. */
function provinceAtStart(regions: Regions, text: string): readonly Region[] {
  const provinces = regions.byParent.get(undefined) ?? [];
  return provinces.filter(({ name }) =>
    shortNamesOf(name).some(
      (short) =>
        text.startsWith(short) && /^(?:省|20\d{2}|关于|法治|推进)/u.test(text.slice(short.length)),
    ),
  );
}

/** 宿迁市自然资源和规划局宿城分局 is of 宿城区. */
function branchOf(regions: Regions, text: string): readonly Region[] {
  const short = /局(\p{Script=Han}{2,4})分局/u.exec(text)?.[1];
  return short === undefined ? [] : withClass(regions, short, ['区', '县', '市']);
}

/** Names of places that are words of the language first: 主城区, 矿区. */
const commonNouns =
  /^(?:街道|[城郊矿新市]区|[老新主]城区|(?:经济|高新|技术|产业|工业|农业|科技|综合|开发|示范|园|管理|保税|风景|旅游|度假|名胜){1,8}区?(?:管理?委员会|管委会)?)$/u;

/** 宁河经济开发区, 陕西2021年, 鹤龙街: a name without its class. */
function shortNames(regions: Regions, text: string): readonly Region[] {
  const zone =
    /(\p{Script=Han}{2,4})(?:(?:国家级|省级)?(?:经济|高新|经济技术|高新技术)(?:产业)?(?:开发)?区|经开区)/u.exec(
      text,
    )?.[1];
  if (zone !== undefined) {
    for (let start = 0; start <= zone.length - 2; start += 1) {
      const found = withClass(regions, zone.slice(start), ['区', '县', '市']);
      if (found.length > 0) return found;
    }
  }
  for (const match of text.matchAll(/(?=(\p{Script=Han}{2,5}街)(?!道))/gu)) {
    const found = withClass(regions, match[1] ?? '', ['道']);
    if (found.length > 0) return found;
  }
  return [];
}

function withClass(regions: Regions, short: string, classes: readonly string[]): readonly Region[] {
  return classes.flatMap((last) => regions.byName.get(`${short}${last}`) ?? []);
}

/** www.qujiang.gov.cn: a county or city whose name alone, in pinyin, is a part of the host. */
function placesOfHost(regions: Regions, url: string): readonly Region[] {
  const host = /^https?:\/\/([^/:?#]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  if (!host.endsWith('.gov.cn')) return [];
  const labels = host
    .split('.')
    .slice(0, -2)
    .filter((label) => label.length >= 5 && label !== 'zwgk');
  const found: Region[] = [];
  for (const periods of regions.byCode.values()) {
    for (const region of periods) {
      if (region.level === 'township') continue;
      const spelled = region.pinyin.split('-')[0] ?? '';
      if (labels.includes(spelled) || labels.includes(region.pinyin.replaceAll('-', '')))
        found.push(region);
    }
  }
  return found;
}
