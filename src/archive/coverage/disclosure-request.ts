import { dateInChinese } from '#chinese/dates.ts';
import type { RegionLevel } from '#model/region.ts';
import { deadlinesOf } from './deadlines.ts';

/** A report that a government has to make public, and that nobody has found. */
export interface ReportGap {
  /** The place in full: `广东省韶关市始兴县`. */
  readonly place: string;
  readonly level: RegionLevel;
  readonly year: number;
}

/** Who has to make it public, by when, and by which article; `undefined` before there was a rule. */
export function dutyOf({ place, level, year }: ReportGap): string | undefined {
  const { publication, reporting } = deadlinesOf(year, level);
  if (publication === undefined) return undefined;
  const reported = reporting
    ? `${dateInChinese(reporting)}之前向同级党委、人大常委会和上一级政府报告，`
    : '';
  return `《法治政府建设与责任落实督察工作规定》第二十四条：${governmentOf(place)}${year}年度的法治政府建设年度报告，应当在${reported}${dateInChinese(publication)}之前向社会公开，涉及秘密的除外。`;
}

/**
 * Asks a government for it as 《中华人民共和国政府信息公开条例》 has it: 第二十七条 says who may ask, 第二十九条
 * what a request has to say.
 */
export function disclosureRequestOf(gap: ReportGap): string {
  const duty = dutyOf(gap);
  const government = governmentOf(gap.place);
  return requestText({ government, year: `${gap.year}`, ...(duty && { duty }) });
}

/** The same with blanks to be filled in. */
export const blankRequest = requestText({ government: '〔政府名称〕', year: '〔年份〕' });

interface RequestWords {
  readonly government: string;
  readonly year: string;
  readonly duty?: string;
}

function requestText({ government, year, duty }: RequestWords): string {
  return [
    '政府信息公开申请',
    '',
    `${government}：`,
    '根据《中华人民共和国政府信息公开条例》第二十七条，申请公开下列政府信息；依第二十九条写明各项如下。',
    `申请公开的信息：${government}${year}年度法治政府建设年度报告全文。`,
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
