import { dateInChinese } from '#chinese/dates.ts';
import type { Charter } from '#model/charter.ts';
import type { RegionLevel } from '#model/region.ts';
import { type DueRule, deadlinesOf, dueDayOf } from './deadlines.ts';

/** What is asked for, and what the rule says of it. */
export interface RequestBasis {
  readonly kind: Pick<Charter['kind'], 'name'>;
  readonly rule: DueRule & Pick<Charter['rule'], 'duty'>;
}

/** A report that a government has to make public, and that nobody has found. */
export interface ReportGap {
  /** The place in full: `广东省韶关市始兴县`. */
  readonly place: string;
  readonly level: RegionLevel;
  readonly year: number;
}

/** Who has to make it public, by when, and by which article; `undefined` where no rule says so. */
export function dutyOf(
  { place, level, year }: ReportGap,
  rule: RequestBasis['rule'],
): string | undefined {
  const duty = { level, year, issuerKind: 'government' } as const;
  const { publication, reporting } = deadlinesOf(duty, rule);
  if (publication === undefined) return undefined;
  const says = dueDayOf(duty, rule, 'reporting')?.says ?? '';
  return rule.duty
    .replace('{机关}', governmentOf(place))
    .replace('{年}', `${year}`)
    .replace('{报送}', reporting ? says.replace('{日}', dateInChinese(reporting)) : '')
    .replace('{公布}', dateInChinese(publication));
}

/**
 * Asks a government for it as 《中华人民共和国政府信息公开条例》 has it: 第二十七条 says who may ask, 第二十九条
 * what a request has to say.
 */
export function disclosureRequestOf(gap: ReportGap, { kind, rule }: RequestBasis): string {
  const duty = dutyOf(gap, rule);
  const government = governmentOf(gap.place);
  return requestText({ kind, government, year: `${gap.year}`, ...(duty && { duty }) });
}

/** The same with blanks to be filled in. */
export function blankRequestOf({ kind }: RequestBasis): string {
  return requestText({ kind, government: '〔政府名称〕', year: '〔年份〕' });
}

interface RequestWords extends Pick<RequestBasis, 'kind'> {
  readonly government: string;
  readonly year: string;
  readonly duty?: string;
}

function requestText({ kind, government, year, duty }: RequestWords): string {
  return [
    '政府信息公开申请',
    '',
    `${government}：`,
    '根据《中华人民共和国政府信息公开条例》第二十七条，申请公开下列政府信息；依第二十九条写明各项如下。',
    `申请公开的信息：${government}${year}年度${kind.name}全文。`,
    ...(duty === undefined ? [] : [`便于查询的说明：${duty}`]),
    '形式和获取方式：电子文本，以电子邮件提供。',
    '申请人姓名或者名称：',
    '身份证明：',
    '联系方式：',
    '申请日期：',
  ].join('\n');
}

/** Prefectures without an assembly of their own have an office of the government above, as streets do. */
function governmentOf(place: string): string {
  if (place.endsWith('街道')) return `${place}办事处`;
  return `${place}${/(?:地区|盟)$/u.test(place) ? '行政公署' : '人民政府'}`;
}
