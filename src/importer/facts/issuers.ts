import { bodyKindOf, isBodyName } from '#model/body.ts';
import { type Regions, regionOf } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import { type Grounds, type Guess, given } from './guess.ts';
import { lastName } from './place-names.ts';
import { placesOfBody } from './places-in-text.ts';
import { printedWhole } from './printed-whole.ts';
import { isDepartmentWord, isOfClass, isTownshipWord } from './speaker.ts';
import { withAbout } from './with-about.ts';

/** The bodies in whose name a report is made, as they write themselves; best grounds first. */
export function issuersOf(
  { options, printed, speaker, page: { publisher }, ownPapers }: FactSources,
  { title = '' }: Found<'title'>,
): readonly Guess[] {
  if (options.issuers !== undefined) return options.issuers.map((name) => given('issuers', name));
  const signed = printed.signatures.flatMap(bodiesIn);
  const titled = bodiesIn(nameInTitle(withAbout(title, options.charter.pages.begins)));
  if (titled.length > 0 && titled.length >= signed.length && !areFuller(signed, titled)) {
    return named(titled, { basis: 'title', confidence: 0.98, why: '标题写明' });
  }
  if (signed.length > 0) {
    return named(signed, { basis: 'signature', confidence: 0.98, why: '落款写明' });
  }
  const { bodies, own } = speaker;
  if (bodies.length > 0) {
    return named(bodies, { basis: 'text', confidence: 0.85, why: '正文第一句的主语' });
  }
  if (!isDepartmentWord(own ?? speaker.ownInText)) return [];
  return ofDepartment({ own: own ?? speaker.ownInText ?? '', ownPapers, publisher });
}

/** Who 我局 is: the one whose own plan the report names, or else perhaps the source of the page. */
function ofDepartment({
  own,
  ownPapers,
  publisher = '',
}: {
  readonly own: string;
  readonly ownPapers: readonly string[];
  readonly publisher: string | undefined;
}): readonly Guess[] {
  const isOwn = (name: string) =>
    bodyKindOf(name) === 'department' && (name.endsWith(own) || isCommittee(name, own));
  const planner = ownPapers.find(isOwn);
  if (planner !== undefined) {
    const why = `正文自称“我${own}”，本机关的文件写明名称`;
    return named([planner], { basis: 'text', confidence: 0.8, why });
  }
  if (!isOwn(publisher)) return [];
  const why = `正文自称“我${own}”，只有来源一栏写了机关`;
  return named([publisher], { basis: 'printed', confidence: 0.7, why });
}

/** 我委 is a 委员会. */
function isCommittee(name: string, own: string): boolean {
  return own === '委' && name.endsWith('委员会');
}

/** The government of the place, where the place itself speaks and no department does. */
export function issuersByPlace(
  { options, speaker, text }: FactSources,
  { title = '', place }: Found<'title' | 'place'>,
): readonly Guess[] {
  const { regions, charter } = options;
  const own = speaker.own ?? speaker.ownInText;
  const written = nameInTitle(withAbout(title, charter.pages.begins));
  const isZone = /(?:经开|高新|开发|管理|示范|新|园)区$/u.test(written);
  const name = nameOfPlace(written) ?? (place.guess && lastName(regions, place.guess.value)) ?? '';
  if (name === '' || isDepartmentWord(own)) return [];
  const region = place.guess && regionOf(regions, place.guess.value);
  if (isZone && region?.name !== written) return byPlace(bodyOfZone(written), 0.6);
  if (isTownshipWord(own) && !isTownshipName(name)) return [];
  const isStated = options.region !== undefined && name === region?.name;
  const isSpoken = speaker.place?.name.endsWith(name) || (own && isOfClass(name, own));
  const isSure = isStated || isSpoken || speaksOfOrgans(name, text);
  return byPlace(bodyOfPlace(name), isSure ? 0.85 : 0.6);
}

/** A place in a title, by its last words. */
function nameOfPlace(written: string): string | undefined {
  return /(?:[省市区县旗州乡镇]|街道)$/u.test(written) ? written : undefined;
}

function isTownshipName(name: string): boolean {
  return /(?:[镇乡]|街道)$/u.test(name);
}

/** Whether a text speaks of 县政府, 镇党委 where the place is a 县, a 镇. */
function speaksOfOrgans(name: string, text: string): boolean {
  const word = /街道$/u.exec(name)?.[0] ?? name.slice(-1);
  return ['人民政府', '政府', '党委', '党工委', '办事处'].some((organ) =>
    text.includes(word + organ),
  );
}

/** The government of a place, where the page names the place only. */
function bodyOfPlace(place: string): string {
  return `${place}${/街道$/u.test(place) ? '办事处' : '人民政府'}`;
}

/** The same for a zone, which is no place of the table: 曲靖经开区. */
function bodyOfZone(zone: string): string {
  return `${zone}${/(?:经开|高新)区$/u.test(zone) ? '管委会' : '管理委员会'}`;
}

function byPlace(body: string, confidence: number): readonly Guess[] {
  const why = '没有印机关全称，按地名补出';
  return named([body], { basis: 'text', confidence, why });
}

/**
 * Names in full: 武汉市水务局 for 市水务局 where the place is 武汉市. A name that fits the place
 * neither by its class nor by what the page prints elsewhere stays as it is, and in doubt.
 */
export function completedIssuers(
  { options: { regions }, text, speaker, printed, page: { publisher = '' } }: FactSources,
  { issuers, place: { guess } }: Found<'issuers' | 'place'>,
): readonly Guess[] {
  const ownNames = [...printed.signatures.flatMap(bodiesIn), ...speaker.bodies, publisher];
  const place = guess && lastName(regions, guess.value);
  return issuers.map((issuer) => {
    const { value } = issuer;
    if (issuer.basis === 'editor') return issuer;
    const spelt = ownNames.find((name) => isSpeltOut(name, value));
    if (spelt !== undefined) return completed(issuer, spelt);
    if (!isShort(regions, value)) return issuer;
    const whole = printedWhole(regions, value, text).find(
      ({ region }) => guess === undefined || region.code === guess.value,
    );
    if (whole !== undefined) return completed(issuer, whole.name);
    const word = classAtStart(value);
    if (place === undefined || word === undefined || !isOfClass(place, word)) {
      const why = `${issuer.why}，名称里没有地名`;
      return { ...issuer, confidence: Math.min(issuer.confidence, 0.7), why };
    }
    return completed(issuer, place + value.slice(word.length));
  });
}

function completed(issuer: Guess, value: string): Guess {
  const confidence = Math.min(issuer.confidence, 0.9);
  return { ...issuer, value, confidence, why: `${issuer.why}“${issuer.value}”，按地方补全` };
}

/** Whether a body is named from within its place: 市水务局, 民政厅. */
export function isShort(regions: Regions, name: string): boolean {
  if (placesOfBody(regions, name).length > 0) return false;
  return classAtStart(name) !== undefined || name.endsWith('厅');
}

/** 市 of 市水务局, 街道 of 街道办事处; not 区 of 区域, nor 市 of 市场监督管理局. */
export function classAtStart(name: string): string | undefined {
  return /^(省|自治区|市(?!场|政|容|域)|州|盟|县(?!域)|区(?!域|块)|旗|镇|乡(?!村)|街道(?!口))\p{Script=Han}{2}/u.exec(
    name,
  )?.[1];
}

/**
 * Whether the signature names the bodies of the title, and more of each name: 黔东南州生态环境局 for
 * 州生态环境局, 宝丰县人民政府 where the title lost 县.
 */
function areFuller(signed: readonly string[], titled: readonly string[]): boolean {
  return (
    signed.length === titled.length &&
    titled.every((short, at) => {
      const full = signed[at] ?? '';
      return full.length > short.length && full.endsWith(short.slice(-3)) && holds(full, short);
    })
  );
}

/** Whether a name spells a department's name of every day out: 栖霞市人力资源和社会保障局 for 栖霞市人社局. */
function isSpeltOut(full: string, short: string): boolean {
  const [, place = '', words = ''] =
    /^(.{1,12}?[省市县区州旗盟])(.{1,6}[局委厅办])$/u.exec(short) ?? [];
  if (words === '' || !full.startsWith(place)) return false;
  const rest = full.slice(place.length).replace(/员会$|公室$/u, '');
  return rest.length > words.length && rest.at(-1) === words.at(-1) && holds(rest, words);
}

/** Whether all characters of the short name are in the full one, in their order. */
function holds(full: string, short: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = full.indexOf(character, at + 1);
    return at !== -1;
  });
}

/** The words of a title before its year and before 关于: 秦皇岛市人民政府. */
export function nameInTitle(title: string): string {
  const text = title
    .replace(/^[《【[（(]?(?:20\d{2}年?度?)?[】\])）]?/u, '')
    .replace(/^[^《]{0,20}〔\d{4}〕\d{0,5}号/u, '')
    .replace(/^[《“"]/u, '');
  const cut = text.search(/关于|關於|20\s?\d{2}|二[〇○零0]|\*{2}|[推開开]进|推進|年度|落实/u);
  return (cut === -1 ? '' : text.slice(0, cut)).trim();
}

/** The single bodies of `中共曲江区委 曲江区人民政府`. */
function bodiesIn(text: string): readonly string[] {
  return text
    .replace(partyAndGovernment, (_, place: string) => bodyOfPlace(place))
    .split(/[\s、]+|(?<=(?:委员会|[省市区县州旗镇乡]委))(?=[^\s、]{2,20}人民政府$)/u)
    .map((part) => part.replace(/[（(].{0,12}[)）]$/u, ''))
    .filter((part) => part.length >= 3 && isBodyName(part));
}

/** 华阳街道党工委、办事处: the organs of a township in short. */
const partyAndGovernment =
  /(?<=^|\s)(\p{Script=Han}{2,20}?(?:街道|[镇乡]))(?:党委|党工委)[、和](?:人民政府|政府|办事处)(?=$|\s)/u;

function named(bodies: readonly string[], grounds: Grounds): readonly Guess[] {
  return [...new Set(bodies)].map((value) => ({ field: 'issuers', value, ...grounds }));
}
