import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import { isBodyName } from '#model/body.ts';
import { filled } from '#model/filled.ts';
import type { Region, Regions } from '#model/region.ts';
import type { ImportOptions } from './import-options.ts';
import { leadingPlace, placesOfBody } from './places-in-text.ts';
import { withAbout } from './with-about.ts';

/** What a report calls the body that speaks in it. */
export interface Speaker {
  /** Bodies that are the subject of its first sentence, in full or in short: 县财政局. */
  readonly bodies: readonly string[];
  /** The place that is the subject: 曲江区坚持…, 下桥镇党委、政府扎实推进…. */
  readonly place?: SpokenPlace;
  /** The class of what it calls itself in its first words: 局 of 我局, 镇 of 我镇. */
  readonly own?: string;
  /** The same wherever it says so in its text, the lowest of what it says. */
  readonly ownInText?: string;
}

/** A place by its name, and all that it can mean. */
export interface SpokenPlace {
  readonly name: string;
  readonly places: readonly Region[];
}

const nobody: Speaker = { bodies: [] };

/**
 * Reads who speaks in a report: the subject of its first sentence and of the one that announces
 * the report. What stands before the subject, 在…领导下, 根据…要求, says nothing of it, nor does
 * any body or place that is merely mentioned.
 */
export function speakerOf(
  paragraphs: readonly string[],
  { regions, charter }: Pick<ImportOptions, 'regions' | 'charter'>,
): Speaker {
  const openings = paragraphs
    .slice(0, 3)
    .map((text) => withAbout(withoutQuotations(text), charter.pages.begins));
  const clauses = openings.flatMap((text, at) => leadingClauses(regions, text, at));
  const read = clauses.map((clause) => subjectOf(regions, clause));
  const named = read.find(({ bodies, place }) => bodies.length > 0 || place !== undefined);
  const own = read.find((one) => one.own !== undefined)?.own ?? openings.map(organOf).find(Boolean);
  return filled({
    bodies: named?.bodies ?? [],
    place: named?.place,
    own,
    ownInText: lowestOwn(paragraphs.map(withoutQuotations).join('\n')),
  });
}

function withoutQuotations(text: string): string {
  return simplified(bare(text)).replace(/《[^》]{0,80}》|“[^”]{0,80}”|"[^"]{0,80}"/gu, '');
}

/** The clauses of the first sentence, and of each that announces the report. */
function leadingClauses(regions: Regions, text: string, at: number): readonly string[] {
  const sentences = text.split(/[。;!?]/u);
  return sentences
    .filter((sentence, position) => (at === 0 && position === 0) || announces.test(sentence))
    .flatMap((sentence) => sentence.split(/[,:]/u))
    .map((clause) => withoutAdverbial(regions, clause))
    .filter((clause) => clause.length >= 2);
}

const announces = /现将|现就|谨将|特将|(?:报告|汇报|总结)如下/u;

/** A clause without what stands before its subject. 在妙镇 is one, though it begins with 在. */
function withoutAdverbial(regions: Regions, clause: string): string {
  let text = clause;
  for (const lead of adverbials) {
    if (leadingPlace(regions, text).places.length > 0) break;
    text = text.replace(lead, '');
  }
  return text;
}

const adverbials = [
  /^(?:20\d{2}年?(?:度|以来|来|期间)?|二.{3}年度?|今年以来|今年|一年来|(?:过去|这)(?:的)?一年(?:来|里)?|近年来|年初以来|去年|本年度)/u,
  /^在.{2,60}?(?:领导|指导|关心|支持|帮助|部署|统筹|关怀|推动|监督)下/u,
  /^(?:根据|按照|依据|依照|遵照|对照|结合|为).{2,60}?(?:要求|规定|精神|部署|安排|通知|意见|情况|实际)/u,
  /^(?:现将|现就|谨将|特将|将)/u,
];

/** What the subject of a clause is; nothing when the clause begins with something else. */
function subjectOf(regions: Regions, clause: string): Speaker {
  if (isAdverbial(regions, clause)) return nobody;
  for (let end = 2; end <= Math.min(50, clause.length); end += 1) {
    if (!followsSubject.test(clause.slice(end))) continue;
    const subject = subjectAs(regions, clause.slice(0, end));
    if (subject !== undefined) return subject;
  }
  return nobody;
}

/** Whether what a clause begins with is no subject; 以古镇 and 对坪镇 are places, and may be one. */
function isAdverbial(regions: Regions, clause: string): boolean {
  return (
    /^(?:在|根据|按照|依据|为|以|对|由)/u.test(clause) &&
    leadingPlace(regions, clause).places.length === 0
  );
}

/** What a body does, or what its report is about. */
const followsSubject =
  /^(?:$|[^、\p{Script=Han}]|的?(?:20\d{2}|年度|关于)|坚持|坚决|坚定|深入|深化|认真|全面|全力|在|以|始终|紧|牢|按|切实|高度|严|贯彻|围绕|持续|继续|积极|党[组委]|扎实|着力|着眼|大力|不断|统筹|充分|进一步|推[进动行]|加[强快大]|强化|组织|根据|立足|结合|聚焦|落实|把|将|对|及时|稳步|有[序力效]|主动|努力|秉持|学习|自觉|抓|突出|锚定|奋力|获|荣获|制定|印发|开展|健全|完善|优化|提升|建立健全|践行|履行|依[法规托]|创新|夯实|压实|用|成立|纵深|锐意|勇于|精准|规范|多措|一以贯之|从|为)/u;

/** A whole subject, told by its last words and by the table of places. */
function subjectAs(regions: Regions, text: string): Speaker | undefined {
  const [, mine, ours] = ownWord.exec(text) ?? [];
  const own = mine ?? ours;
  if (own !== undefined) return { bodies: [], own };
  const bodies = text.split('、');
  const isNamed = bodies.every((body) => body.length >= 3 && isBodyName(body));
  if (isNamed && !noName.test(text) && !shared.test(text)) return { bodies };
  const place = spokenPlace(regions, text);
  return place && { bodies: [], place };
}

/** A place as the subject, by itself or with the organs that speak for it. */
function spokenPlace(regions: Regions, text: string): SpokenPlace | undefined {
  const { places, length } = leadingPlace(regions, text);
  if (places.length > 0) {
    return organs.test(text.slice(length)) ? { name: text.slice(0, length), places } : undefined;
  }
  const holders = /区(?:管理?委员?会)?$/u.test(text) ? placesOfBody(regions, text) : [];
  if (holders.length > 0) return { name: text, places: holders };
  // A township that the table does not know is one all the same.
  const [, name, rest = ''] = /^(\p{Script=Han}{2,6}?(?:街道|[镇乡]))(.*)$/u.exec(text) ?? [];
  return name !== undefined && organs.test(rest) ? { name, places: [] } : undefined;
}

const dept = '局|委|办|厅|院|队|支队|大队|中心|所|会|部|社|馆|站|署|分局|单位|机关|委员会|办公室';
const area = '省|自治区|市|州|盟|地区|县|区|旗|镇|乡|街道|街|民族乡';
const ownWord = new RegExp(
  `^(?:(?:我|本)(${dept}|${area})(?:党组|党委|党工委)?|(局|委|厅)党组)$`,
  'u',
);

/** The organs of a place that speak for it: 三河镇党委、政府, 墨脱县委、县政府. */
const organs =
  /^(?:中共)?(?:党委|党工委|委)?(?:和|、|及)?(?:人民政府|[省市县区旗镇乡]?政府|办事处|街道办|管委会|两级)?$/u;

/** 县政府 by itself is somebody's, and a clause that ends in the name of a body is not its name. */
const noName = /(?:^|、)(?:.政府|办事处|管委会)$|^[我本]/u;

/** Bodies that obey or are many: they speak for nobody's report. */
const shared = /^(?:各|全|党中央|中共中央|国务院|中央)|各(?:级|部门|乡|镇|街|县|市|区)/u;

/** 镇党委、政府 and 街道党工委 at the beginning of a clause are those of the one who speaks. */
function organOf(text: string): string | undefined {
  return /(?:^|[,。;:])(镇|乡|街道)(?:党委|党工委|人民政府|办事处)/u.exec(text)?.[1];
}

/** 局 or 单位 before 镇, 镇 before 县: whoever is lower speaks of those above it as its own too. */
function lowestOwn(text: string): string | undefined {
  const found = [...text.matchAll(ownInRunningText)].flatMap(
    ([, one, other]) => one ?? other ?? [],
  );
  return ranks.map((rank) => found.find((own) => rank.test(own))).find((own) => own !== undefined);
}

const ownInRunningText =
  /(?<![自忘大小])我(支队|大队|分局|中心|单位|机关|街道|街|局|委|办|厅|镇|乡|县|区|旗|市|州|盟|省)|本(局|单位|机关|委(?!员)|厅|镇|乡|街道)/gu;

const ranks = [/局|委|办|厅|队|中心|单位|机关/u, /街|镇|乡/u, /县|区|旗|市|州|盟|省/u] as const;

/** Whether a word for oneself is a department's: 局 of 我局. */
export function isDepartmentWord(own: string | undefined): boolean {
  return own !== undefined && !new RegExp(`^(?:${area})$`, 'u').test(own);
}

/** Whether a word for oneself is a township's: 镇 of 我镇. */
export function isTownshipWord(own: string | undefined): boolean {
  return own !== undefined && /^(?:镇|乡|民族乡|街道|街)$/u.test(own);
}

/** Whether a place is of the class that a word says: 我市 of a city, 我区 of a district. */
export function isOfClass(name: string, own: string): boolean {
  const word = own === '街' ? '街道' : own;
  return name.endsWith(word) || (word === '区' && name.endsWith('自治区'));
}
