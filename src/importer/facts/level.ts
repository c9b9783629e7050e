import { bare } from '#chinese/half-width.ts';
import { bodyKindOf } from '#model/body.ts';
import { type RegionLevel, regionLevelOf } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import type { Grounds, Guess } from './guess.ts';
import { lastName, sharedName } from './place-names.ts';
import { isDepartmentWord } from './speaker.ts';
import { withAbout } from './with-about.ts';

/** What kind of body reports, at which height. */
type IssuerLevel =
  | '省'
  | '市'
  | '县区'
  | '乡镇'
  | '街道'
  | '开发区'
  | '部门(省)'
  | '部门(市)'
  | '部门(县)';

/** What the level is worked out from. */
interface LevelClues {
  readonly title: string;
  readonly issuers: readonly string[];
  /** The first paragraph of the text. */
  readonly opening: string;
  readonly addressee: string;
  readonly region: string | undefined;
  /** Name of the region. */
  readonly place: string;
  /** What the report calls itself: 局 of 我局. */
  readonly own: string | undefined;
}

/** The level of the body that reports; `undefined` when the page does not tell. */
export function levelOf(
  sources: FactSources,
  found: Found<'title' | 'issuers' | 'place'>,
): Guess | undefined {
  const clues = cluesOf(sources, found);
  const { region, place } = clues;
  const department = isDepartment(clues);
  if (!department && isZone(clues)) {
    return guess('开发区', { confidence: 0.85, why: '机关是开发区' });
  }
  const height = region === undefined ? undefined : regionLevelOf(region);
  if (height === undefined) {
    const spoken = spokenLevel(clues, department);
    return spoken && guess(spoken, { confidence: 0.7, why: '正文的自称' });
  }
  return department
    ? guess(departmentAt(height), { confidence: 0.95, why: '区划代码，机关是部门' })
    : guess(placeAt(height, place), { confidence: 0.95, why: '区划代码' });
}

function cluesOf(
  { options, printed, speaker, paragraphs: [opening = ''] }: FactSources,
  { title = '', issuers, place: { guess, candidates } }: Found<'title' | 'issuers' | 'place'>,
): LevelClues {
  return {
    title: withAbout(title, options.charter.pages.begins),
    opening,
    issuers: issuers.map(({ value }) => value),
    addressee: printed.addressee ?? '',
    region: guess?.value ?? candidates[0]?.code,
    own: speaker.own ?? speaker.ownInText,
    place: guess ? lastName(options.regions, guess.value) : (sharedName(candidates) ?? ''),
  };
}

function guess(value: IssuerLevel, grounds: Omit<Grounds, 'basis'>): Guess {
  return { field: 'level', value, basis: 'text', ...grounds };
}

/** 卫生健康委, 教育局 are departments, and for the height a court is as good as one. */
function isDepartment({ issuers, own }: LevelClues): boolean {
  const kinds = issuers.map(bodyKindOf);
  if (kinds.length > 0) return kinds.every((kind) => kind === 'department' || kind === 'other');
  return isDepartmentWord(own);
}

/** 浦东新区 is a district that is called so: the name of the place itself makes no zone. */
function isZone({ issuers, title, opening, place }: LevelClues): boolean {
  const zone = /(?:开发区|经开区|高新区|新区|示范区|园区|风景区|度假区|管理区)/u;
  const isOfZone = (text: string) => zone.test(place === '' ? text : text.replaceAll(place, ''));
  const named = [...issuers, title].filter((text) => text !== '').map(bare);
  if (named.some((text) => isOfZone(text) && !/[县市]人民政府/u.test(text))) return true;
  return named.length === 0 && isOfZone(bare(opening).slice(0, 30));
}

/** 州生态环境局, 区政府办: a department named from within its place. */
function departmentOf(place: string): IssuerLevel {
  if (/省|自治区/u.test(place)) return '部门(省)';
  return /[市州盟]/u.test(place) ? '部门(市)' : '部门(县)';
}

function departmentAt(height: RegionLevel): IssuerLevel {
  if (height === 'province') return '部门(省)';
  return height === 'prefecture' ? '部门(市)' : '部门(县)';
}

function placeAt(height: RegionLevel, name: string): IssuerLevel {
  if (height === 'province') return '省';
  if (height === 'prefecture') return '市';
  if (height === 'county') return '县区';
  return /街道$/u.test(name) ? '街道' : '乡镇';
}

/** 我市, 我县, 我局: what the report calls itself. */
function spokenLevel(
  { opening, addressee, issuers, title }: LevelClues,
  department: boolean,
): IssuerLevel | undefined {
  const text = bare(opening).slice(0, 200);
  if (department) {
    const own = /^(?:中共)?(省|自治区|[市州盟]|[县区旗])(?!级)/u.exec(
      bare(issuers[0] ?? title),
    )?.[1];
    if (own !== undefined) return departmentOf(own);
    if (/[县区]委|[县区]政府/u.test(`${addressee}${text}`)) return '部门(县)';
    return /市委|市政府/u.test(`${addressee}${text}`) ? '部门(市)' : undefined;
  }
  const township = /^[^,《》]{2,12}?(街道|[镇乡])(?:人民政府|办事处|关于|20\d{2})/u.exec(
    bare(issuers[0] ?? title),
  )?.[1];
  if (township !== undefined) return township === '街道' ? '街道' : '乡镇';
  if (/我[省]/u.test(text)) return '省';
  if (/我[县区旗]/u.test(text)) return '县区';
  if (/我[镇乡]/u.test(text)) return '乡镇';
  if (/街道/u.test(text) && /我街|本街/u.test(text)) return '街道';
  return /我市/u.test(text) ? '市' : undefined;
}
