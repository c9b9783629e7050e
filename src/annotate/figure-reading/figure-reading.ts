import type { Quantity } from '#annotate/quantity.ts';
import { filled } from '#model/filled.ts';
import { countWordsOf, rateNameOf, wordsOf } from './counted-words.ts';
import {
  type FigureExtent,
  figureExtentOf,
  isOutcome,
  isRequirement,
  sortOf,
} from './figure-extent.ts';
import { isTimeOnly, periodAt, periodOf } from './figure-period.ts';
import { apportionedOf, isBody, isManner, isPlace, subjectOf } from './figure-subject.ts';
import { goesWithout, subjectIn } from './number-subject.ts';
import { type NumberView, numberViewOf, visibleBefore } from './number-view.ts';

/**
 * What a sentence tells of one of its numbers. A part that it does not tell is absent; nothing is
 * taken from another sentence.
 */
export interface FigureReading {
  /** How it came about: 收到, 受理, 调处成功. */
  readonly verb?: string;
  /** The noun that is counted, as printed: 行政复议申请; of a rate its name: 出庭应诉率. */
  readonly counted?: string;
  /** Who counts, or whose doings are counted: 全县, 区行政复议办公室. */
  readonly whose?: string;
  /** A span of time, by its name in `periodLabels` or as printed. */
  readonly period?: string;
  readonly extent?: FigureExtent;
}

/** Reads the numbers of a sentence, in order; their offsets count in the sentence. */
export function figureReadingsOf(
  written: string,
  { quantities, year }: { readonly quantities: readonly Quantity[]; readonly year: number },
): readonly FigureReading[] {
  const sentence = withoutTitles(written);
  const readings: FigureReading[] = [];
  const subjects = new Set<string>();
  const sorts = new Set<string>();
  let waiting: readonly string[] = [];
  for (const [position, quantity] of quantities.entries()) {
    const view = numberViewOf(sentence, { quantities, position });
    waiting = stillWaiting(waiting, view);
    const before = visibleBefore(sentence, { quantities, position });
    const subject = waiting[0] ?? subjectIn(view, quantity.unit);
    // Behind ；依法受理98件 the same goes on; of ；受理98件 nobody knows.
    const goesOn =
      view.verb &&
      view.subject !== '' &&
      isManner(view.subject) &&
      view.before.endsWith(`；${view.clause}`);
    if (view.isNew && !goesOn) subjects.clear();
    if (waiting.length > 0) subjects.add('').add(subject ?? '');
    else if (subject !== undefined) subjects.add(subject);
    // 区检察院向6个部门发出建议31份: the second is theirs, the first is not.
    const asking = /^(.+)[向对为给与]$/u.exec(view.clause)?.[1];
    const asker = asking === undefined ? undefined : subjectOf(asking);
    if (asker !== undefined) subjects.add(asker);
    readings.push(
      readingOf(view, {
        quantity,
        previous: readings[before],
        total: quantities[before],
        isFirst: !sorts.has(sortOf(quantity.unit)),
        // With two subjects in a sentence it is open which of them goes on.
        whose: subject ?? (subjects.size === 1 && goesWithout(view) ? [...subjects][0] : undefined),
        ownSubject: subject,
        period: periodAt(sentence, { at: quantity.start, year }),
        year,
      }),
    );
    sorts.add(sortOf(quantity.unit));
  }
  return readings;
}

/** Those who have a number each, from the one whose it is on: 甲局、乙局分别查办3件和5件. */
function stillWaiting(before: readonly string[], view: NumberView): readonly string[] {
  const each = apportionedOf(view.subject);
  if (each.length > 0) return each;
  return isBare(view) ? before.slice(1) : [];
}

/** 分别查办案件3件和5件: the second has no words of its own. */
function isBare({ clause, before, isListed }: NumberView): boolean {
  return isListed && /^[、和与及]$/u.test(clause) && /分别[^，；]*$/u.test(before);
}

/** What a cited title says is no word of the sentence. Offsets stay. */
function withoutTitles(sentence: string): string {
  return sentence.replace(/(?<=《)[^《》]{1,80}(?=》)/gu, (title) => '＊'.repeat(title.length));
}

/** 其余4起正在办理 is told of now. */
function isLeft({ clause }: NumberView): boolean {
  return /^(?:其余|剩|余下)/u.test(clause);
}

/** 全年办理登记7件，时限压缩至1个工作日: what it came to is not of all the year. */
function isNowAt({ clause, verb }: NumberView): boolean {
  return (
    verb !== undefined &&
    /^(?:压|缩|减|下|降|上升|提|增|扩|升).*[至到为]$/u.test(verb.words) &&
    periodOf(clause, 2000) === undefined
  );
}

interface Surroundings {
  readonly quantity: Quantity;
  readonly previous: FigureReading | undefined;
  readonly total: Quantity | undefined;
  readonly isFirst: boolean;
  readonly whose: string | undefined;
  readonly ownSubject: string | undefined;
  readonly period: string | undefined;
  /** That the report is on. */
  readonly year: number;
}

function readingOf(view: NumberView, around: Surroundings): FigureReading {
  const { quantity, ownSubject, period } = around;
  const isRate = rateUnit.test(quantity.unit);
  const same = isRate ? comparedRate(view, around) : sameAsBefore(view, around);
  if (same !== undefined) return same;
  if (isRequirement(view)) return filled({ period, extent: 'target' as const });
  const read = isRate ? rateNameOf(view) : countWordsOf(view, around.previous);
  const words: FigureReading = canBeOf(quantity.unit, read.counted)
    ? read
    : filled({ verb: read.verb });
  // 司法所316名: the body has what is counted.
  // 6.8万名学生走进课堂: they are who did it.
  const isOwn = view.verb === undefined && words.verb !== undefined && view.clause === '';
  const isOwner = words.verb === undefined && ownSubject !== undefined && isBody(words.counted);
  const told: FigureReading = isOwner && !isPlace(ownSubject) ? {} : words;
  const extent = figureExtentOf(view, { ...around, counted: told.counted });
  // 排查638条，化解630条: by those who found them.
  const isOnward =
    told.counted === undefined &&
    view.verb !== undefined &&
    isOutcome(view.verb.words) &&
    !view.before.includes('其中');
  const isApart =
    (extent === 'part' && !isOnward) || extent === 'change' || view.clause.startsWith('其中');
  return filled({
    ...told,
    whose: isApart
      ? ownerOfPart(view, { told, extent, ownSubject })
      : isOwn
        ? ownSubject
        : ownerOf(told, around),
    period: extent === 'change' || isLeft(view) || isNowAt(view) ? undefined : period,
    extent,
  });
}

/** 参加培训62人次 counts people, not trainings; 返还群众208万元 money, not people. */
function canBeOf(unit: string, noun: string | undefined): boolean {
  if (noun === undefined) return true;
  if (/^(?:人次?|名|位)$/u.test(unit)) return !occasion.test(noun);
  return unit !== '元' || !people.test(noun);
}

const occasion =
  /(?:培训|考试|会议|讲座|活动|演练|评查|竞赛|比赛|比武|大赛|测试|资格|学历|职称|证书?|基地|责任)$/u;
const people =
  /(?:群众|企业|居民|村民|农户|农民工|劳动者|职工|工人|消费者|当事人|受害人|受援人|老人|家庭|[员者])$/u;

const rateUnit = /^(?:%|％|‰|个?百分点)$/u;

const ledTo =
  /^(?:减少|压减|压缩|缩短|下降|上升|提高|提升|增加|增长|降低|扩大|[增减升降提])[至到为]了?$/u;

/** 出庭率99.0%，较上年的96.4%有所提升 */
function comparedRate(
  { clause }: NumberView,
  { previous, total, quantity, year }: Surroundings,
): FigureReading | undefined {
  const compared = /^[较比与](上年|去年|20\d{2}年)(?:同期)?的$/u.exec(clause)?.[1];
  if (compared === undefined || previous === undefined || total?.unit !== quantity.unit)
    return undefined;
  return filled({ ...previous, period: periodOf(compared, year) });
}

/** A number that has no words of its own but a time, （上年49件）, or but whose it is. */
function sameAsBefore(
  view: NumberView,
  { quantity, total, previous, ownSubject, period, year }: Surroundings,
): FigureReading | undefined {
  if (previous === undefined) return undefined;
  // 接待来访147批312人次: the same twice.
  if (total?.end === quantity.start) {
    if (canBeOf(quantity.unit, previous.counted)) return previous;
    const { whose, extent } = previous;
    return filled({ whose, period: previous.period, extent });
  }
  if (view.isBracketed && isTimeOnly(view.clause)) return filled({ ...previous, period });
  // 检查211户次，上年度178户次
  if (
    /^(?:上年度?|去年|上年同期|去年同期)为?$/u.test(view.clause) &&
    total?.unit === quantity.unit
  ) {
    return filled({ ...previous, period: 'last' });
  }
  // 承诺时限由8640个工作日压减至2110个
  if (
    ledTo.test(view.clause) &&
    /[由从](?:约|近|原来的|20\d{2}年的)?\d[\d.万亿]*\p{Script=Han}{1,4}$/u.test(
      view.before.slice(0, view.before.length - view.clause.length),
    )
  ) {
    const { counted, whose } = previous;
    const extent = counted === undefined ? undefined : ('whole' as const);
    return filled({ verb: view.verb && wordsOf(view.verb.words), counted, whose, period, extent });
  }
  // 调解纠纷538件，较2022年的491件增加47件
  const compared = /^[较比与](上年|去年|20\d{2}年)(?:同期)?的$/u.exec(view.clause)?.[1];
  if (compared !== undefined) {
    const extent = previous.extent === 'whole' ? previous.extent : undefined;
    return filled({ ...previous, extent, period: periodOf(compared, year) });
  }
  // 甲局、乙局分别查办案件3件和5件
  if (isRequirement(view) || ownSubject === undefined || !isBare(view)) return undefined;
  return filled({ ...previous, whose: ownSubject, period });
}

/** 采纳, 涉及, 到会: those who do it are not those who did what stands before. */
const ofOthers =
  /^(?:采纳|吸收|涉及|惠及|到会|参会|参演|参考|参训|听讲|听课|请假|司法确认|申请司法确认|裁定准予|不准予|整改|完成整改|改正|销号|回复|避免|结转|受益|受教育)$/u;

/** 罚款, 案值: of whose cases the sentence speaks. */
const fined = /^(?:罚没?款|罚没收入|案值)(?:总?额|金额)?$|^罚没金额$/u;

/** A meeting hears and decides; it fines nobody and holds no lectures. */
function isMeeting(whose: string | undefined): boolean {
  return whose !== undefined && /(?:会议|常务会|常委会|办公会|党委会|中心组)$/u.test(whose);
}
const deliberating = /学|听取|研究|研讨|审议|讨论|审定|议定|通过|部署|决定|提出|批准/u;

/** A place goes on over all that a sentence counts, a body over what is done. */
function ownerOf(
  { verb, counted }: FigureReading,
  { quantity, whose, ownSubject }: Surroundings,
): string | undefined {
  const isTold =
    ownSubject !== undefined ||
    (verb !== undefined &&
      !ofOthers.test(verb) &&
      (!isMeeting(whose) || deliberating.test(verb))) ||
    (counted !== undefined &&
      !ofOthers.test(verb ?? '') &&
      !/涉案|标的/u.test(counted) &&
      (isPlace(whose) || (verb === undefined && fined.test(counted))));
  return !rateUnit.test(quantity.unit) && isTold ? whose : ownSubject;
}

/** Of a part only one that is named beside it, and counts nothing else. */
function ownerOfPart(
  { subject }: NumberView,
  {
    told,
    extent,
    ownSubject,
  }: { readonly told: FigureReading; readonly extent: FigureExtent | undefined } & Pick<
    Surroundings,
    'ownSubject'
  >,
): string | undefined {
  const isOwn = extent === 'part' && told.counted === undefined && !subject.includes('被告');
  return isOwn ? ownSubject : undefined;
}
