import { bare } from '#chinese/half-width.ts';
import type { ZoneKind } from '#model/metadata.ts';
import type { Bounds } from './bounds.ts';
import { documentNumberOf } from './document-number.ts';
import type { JudgedParagraph } from './judge.ts';
import type { PrintedTitle } from './titles.ts';

/** A paragraph of the page with what it is to the report. */
export interface SortedParagraph extends JudgedParagraph {
  readonly kind: ZoneKind | 'body';
  /** Where it is no body. */
  readonly why?: string;
}

type Sort = Pick<SortedParagraph, 'kind' | 'why'>;

/** Why a line is left out that nothing else tells about. */
const unknownAbove = '正文之前的内容';
const unknownBelow = '正文之后的内容';

/** Whether a line was left out without being known for what it is. */
export function isUnknown({ why }: Pick<SortedParagraph, 'why'>): boolean {
  return why === unknownAbove || why === unknownBelow;
}

/** What is known of a page before its paragraphs are sorted. */
export interface PageLayout {
  readonly body: Bounds;
  readonly title: PrintedTitle | undefined;
  /** All titles, the report's among them. */
  readonly titles: readonly PrintedTitle[];
  /** Lines that are facts of the page by where they stand. */
  readonly facts: ReadonlySet<JudgedParagraph>;
}

/** What a paragraph is, once it is known where the body begins and ends. */
export function sorted(paragraph: JudgedParagraph, layout: PageLayout): SortedParagraph {
  return { ...paragraph, ...sortOf(paragraph, layout) };
}

function sortOf(paragraph: JudgedParagraph, { body, title, titles, facts }: PageLayout): Sort {
  const { at, chrome } = paragraph;
  if (title?.lines.includes(paragraph)) return { kind: 'title' };
  if (titles.some(({ lines }) => lines.includes(paragraph))) return pageTitle;
  if (paragraph.isPageNumber) return { kind: 'chrome', why: '页码' };
  if (at >= body.from && at < body.to) return { kind: 'body' };
  if (at >= body.to) return { kind: 'chrome', why: chrome ?? unknownBelow };
  if (title !== undefined && isLike(paragraph, title)) return pageTitle;
  if (facts.has(paragraph)) return metaOf(paragraph);
  const titleEnd = title?.lines.at(-1)?.at ?? 0;
  if (at > titleEnd && isByline(paragraph)) return { kind: 'meta', why: '题下署名' };
  return knownAboveBody(paragraph) ?? { kind: 'chrome', why: unknownAbove };
}

const pageTitle: Sort = { kind: 'page-title', why: '页面标题' };

/** The title over again, cut short or with the name of the site. */
function isLike({ bare: text }: JudgedParagraph, title: PrintedTitle): boolean {
  const whole = bare(title.text);
  return text.length >= 8 && (whole.startsWith(text) || text.startsWith(whole));
}

function isByline({ isBodyName, text }: JudgedParagraph): boolean {
  return isBodyName && text.length <= 30;
}

/** What a line above the body is known to be. */
export function knownAboveBody(paragraph: JudgedParagraph): Sort | undefined {
  const { facts, chrome, bare: text } = paragraph;
  if (facts.length > 0) {
    const isToday = /今天是|星期|农历/u.test(text);
    return isToday ? { kind: 'chrome', why: '当日日期挂件' } : metaOf(paragraph);
  }
  if (chrome !== undefined) return { kind: 'chrome', why: chrome };
  if (documentNumberOf(text) === text) return { kind: 'meta', why: '文号' };
  if (/^\(?20\d{2}年\d{1,2}月\d{1,2}日\)?$/u.test(text)) return { kind: 'meta', why: '题注日期' };
  if (/^[—–-]{1,2}.{2,30}在.{4,40}(?:会议|大会)上$/u.test(text)) {
    return { kind: 'chrome', why: '副标题：会议' };
  }
  if (
    /^\p{Script=Han}{2,20}(?:[省市县区州镇乡局厅]长|主任|秘书长)\s\p{Script=Han}{2,4}$/u.test(
      paragraph.halfWidth,
    )
  ) {
    return { kind: 'chrome', why: '报告人' };
  }
  return isByline(paragraph) ? { kind: 'chrome', why: '网站名称' } : undefined;
}

function metaOf({ text }: JudgedParagraph): Sort {
  return { kind: 'meta', why: text.length <= 60 ? '页面信息' : '页面信息栏' };
}
