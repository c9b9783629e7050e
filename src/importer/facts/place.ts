import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import type { JudgedParagraph } from '#importer/cut/judge.ts';
import { shortNamesOf } from '#model/place-name.ts';
import { ancestorsOf, type Region, type Regions, regionsNamed } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import { type Guess, type GuessBasis, given } from './guess.ts';

/** The place of a report, or the places that it can be when the page leaves it open. */
export interface PlaceGuess {
  readonly guess?: Guess;
  /** More than one: the name alone does not tell. */
  readonly candidates: readonly Region[];
}

/** A text that may name the place, with what it is worth. */
interface Clue {
  readonly text: string;
  readonly basis: GuessBasis;
  readonly confidence: number;
  readonly why: string;
}

/** Works out whose report it is. A place is never taken because it is merely likely. */
export function placeOf(
  sources: FactSources,
  found: Found<'title' | 'issuers' | 'year'>,
): PlaceGuess {
  const { regions, region } = sources.options;
  if (region !== undefined) return { guess: given('region', region), candidates: [] };
  const clues = cluesOf(sources, found);
  const context = contextOf(clues);
  let open: readonly Region[] = [];
  for (const clue of textsOf(clues)) {
    const named = narrowed(placesIn(regions, clue.text), clues.year);
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

/** Where the place of a report is looked for, best first. */
interface PlaceClues {
  readonly title: string;
  readonly issuers: readonly string[];
  readonly paragraphs: readonly string[];
  readonly publisher: string;
  /** Breadcrumbs, site name, other titles. */
  readonly around: readonly string[];
  readonly salutation: string | undefined;
  readonly url: string;
  readonly year: number | undefined;
}

function cluesOf(
  { parts, page, printed, url = '', paragraphs }: FactSources,
  { title = '', issuers, year }: Found<'title' | 'issuers' | 'year'>,
): PlaceClues {
  const names = parts.paragraphs.filter((line) => line.kind !== 'body' && isSiteName(line));
  return {
    title,
    issuers: issuers.map(({ value }) => value),
    paragraphs: [...paragraphs.slice(0, 4), ...parts.body.slice(4).map(({ text }) => text)],
    publisher: page.publisher ?? '',
    around: [...new Set(names.map(({ text }) => text))].slice(0, 30),
    salutation: printed.addressee,
    url,
    year: year && Number(year.value),
  };
}

/** The name of the site, or who runs it: not a list of other sites. */
function isSiteName({ halfWidth: text }: JudgedParagraph): boolean {
  if (text.length > 120) return false;
  return /人民政府|主办|版权|办事处/u.test(text) && !/链接|网站群|部门网站/u.test(text);
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

/** The texts that may name the place, best first. */
function textsOf({
  title,
  issuers,
  paragraphs,
  publisher,
  around,
  url,
}: PlaceClues): readonly Clue[] {
  const [first = ''] = paragraphs;
  return [
    { text: title, basis: 'title', confidence: 0.97, why: '标题中的地名' },
    ...issuers.map(
      (text) => ({ text, basis: 'signature', confidence: 0.95, why: '机关名称' }) as const,
    ),
    { text: subjectOf(first), basis: 'text', confidence: 0.9, why: '正文第一段的主语' },
    { text: publisher, basis: 'printed', confidence: 0.7, why: '来源一栏的机关' },
    ...around.map(
      (text) => ({ text, basis: 'site', confidence: 0.7, why: '网站名称或导航' }) as const,
    ),
    { text: url, basis: 'url', confidence: 0.6, why: '网址' },
  ];
}

/** The beginning of the first sentences, without documents and without the bodies it obeys. */
function subjectOf(paragraph: string): string {
  return bare(paragraph)
    .slice(0, 300)
    .replace(/《[^》]{0,80}》?/gu, '')
    .replace(/在[^,。]{0,40}(?:领导|指导|关心|支持|部署|要求)下/gu, '')
    .replace(/根据[^,。]{0,60}/gu, '');
}

/** The regions that the first place name of a text can mean; a chain of names is one. */
function placesIn(regions: Regions, text: string): readonly Region[] {
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

/** Names that stood in the year of the report, or today when none did. */
function narrowed(named: readonly Region[], year: number | undefined): readonly Region[] {
  const then = named.filter(
    ({ validFrom, validTo }) =>
      year !== undefined && (validFrom ?? year) <= year && year <= (validTo ?? year),
  );
  if (then.length > 0) return then;
  const now = named.filter(({ validTo }) => validTo === undefined);
  return now.length > 0 ? now : named;
}

/** Everything on the page that may name a higher place. */
function contextOf(clues: PlaceClues): string {
  const { title, issuers, paragraphs, publisher, around, salutation } = clues;
  const texts = [title, publisher, salutation, ...issuers, ...around, ...paragraphs];
  return simplified(bare(texts.join('\n').slice(0, 200_000)));
}

/** Of places with one name, those whose higher places the page names most. */
function byContext(regions: Regions, named: readonly Region[], context: string): readonly Region[] {
  if (distinct(named).length < 2) return named;
  const others = context.replaceAll(named[0]?.name ?? '', '，');
  const scores = named.map((region) =>
    ancestorsOf(regions, region.code).reduce((sum, { name }) => {
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

function guessOf(region: Region, { basis, confidence, why }: Clue): Guess {
  return { field: 'region', value: region.code, basis, confidence, why: `${why}：${region.name}` };
}
