import { bare } from '#chinese/half-width.ts';
import { bodyKindOf, isBodyName } from '#model/body.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import { type Grounds, type Guess, given } from './guess.ts';
import { lastName } from './place-names.ts';

/** The bodies in whose name a report is made, as they write themselves; best grounds first. */
export function issuersOf(
  { options, page: { publisher }, printed, paragraphs: [first = ''] }: FactSources,
  { title = '' }: Found<'title'>,
): readonly Guess[] {
  if (options.issuers !== undefined) return options.issuers.map((name) => given('issuers', name));
  const signed = printed.signatures.flatMap(bodiesIn);
  const titled = bodiesIn(nameInTitle(title));
  if (titled.length > 0 && titled.length >= signed.length && !areFuller(signed, titled)) {
    return named(titled, { basis: 'title', confidence: 0.98, why: '标题写明' });
  }
  if (signed.length > 0) {
    return named(signed, { basis: 'signature', confidence: 0.98, why: '落款写明' });
  }
  const opening = openingBodies(first);
  if (opening.length > 0) {
    return named(opening, { basis: 'text', confidence: 0.8, why: '正文第一句的主语' });
  }
  if (publisher === undefined || bodyKindOf(publisher) !== 'government') return [];
  return named([publisher], { basis: 'printed', confidence: 0.6, why: '只有来源一栏写了机关' });
}

/** The government of the place, named as the title names it, unless a department reports. */
export function issuersByPlace(
  { options }: FactSources,
  { title = '', place, level }: Found<'title' | 'place' | 'level'>,
): readonly Guess[] {
  if (level?.value.startsWith('部门')) return [];
  const written = nameInTitle(title);
  if (level?.value === '开发区' && /区$/u.test(written)) return supplied(bodyOfZone(written));
  if (/(?:[省市区县旗州乡镇]|街道)$/u.test(written)) return supplied(bodyOfPlace(written));
  if (place.guess === undefined) return [];
  return supplied(bodyOfPlace(lastName(options.regions, place.guess.value)));
}

/** The government of a place, where the page names the place only. */
function bodyOfPlace(place: string): string {
  return `${place}${/街道$/u.test(place) ? '办事处' : '人民政府'}`;
}

/** The same for a zone, which is no place of the table: 曲靖经开区. */
function bodyOfZone(zone: string): string {
  return `${zone}${/(?:经开|高新)区$/u.test(zone) ? '管委会' : '管理委员会'}`;
}

function supplied(body: string): readonly Guess[] {
  const why = '原页只有地名，没有机关全称';
  return named([body], { basis: 'text', confidence: 0.6, why });
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

/** Whether all characters of the short name are in the full one, in their order. */
function holds(full: string, short: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = full.indexOf(character, at + 1);
    return at !== -1;
  });
}

/** The words of a title before its year and before 关于: 秦皇岛市人民政府. */
function nameInTitle(title: string): string {
  const text = title
    .replace(/^[《【[（(]?(?:20\d{2}年?度?)?[】\])）]?/u, '')
    .replace(/^[^《]{0,20}〔\d{4}〕\d{0,5}号/u, '')
    .replace(/^[《“"]/u, '');
  const cut = text.search(/关于|關於|20\s?\d{2}|二〇|\*{2}|[推開开]进|推進|法治|依法|年度|落实/u);
  return (cut === -1 ? '' : text.slice(0, cut)).trim();
}

/** The single bodies of `中共曲江区委 曲江区人民政府`. */
function bodiesIn(text: string): readonly string[] {
  return text
    .split(/[\s、]+|(?<=(?:委员会|[省市区县州旗镇乡]委))(?=[^\s、]{2,20}人民政府$)/u)
    .map((part) => part.replace(/[（(].{0,12}[)）]$/u, ''))
    .filter((part) => part.length >= 3 && isBodyName(part));
}

/** What a body does in the first words of a report. */
const predicates =
  /坚持|深入|认真|全面|在|以|始终|紧紧|紧扣|牢牢|按照|切实|高度|严格|贯彻|围绕|持续|积极|党组/gu;

/** `2021年，中共姚安县委、姚安县人民政府坚持以…`: the subject of the first sentence. */
function openingBodies(paragraph: string): readonly string[] {
  const text = bare(paragraph).replace(/^20\d{2}年?(?:度|以来|来)?,?/u, '');
  if (/^(?:在|为|根据|按照|我|全|各)/u.test(text)) return [];
  const clause = /^[^,。;《“]{0,60}/u.exec(text)?.[0] ?? '';
  const subjects = [...clause.matchAll(predicates)].map(({ index }) => clause.slice(0, index));
  const bodies = bodiesIn(subjects.find(isBodyName) ?? '');
  // 墨脱县委、县政府 are named in short: whose government it is the name of the place says.
  return bodies.some((body) => /^.政府$/u.test(body)) ? [] : bodies;
}

function named(bodies: readonly string[], grounds: Grounds): readonly Guess[] {
  return [...new Set(bodies)].map((value) => ({ field: 'issuers', value, ...grounds }));
}
