import { chromeReasonOf, isPageNumber } from '#annotate/page-chrome.ts';
import { bare } from '#chinese/half-width.ts';
import { documentNumberOf } from '#importer/facts/page-facts.ts';
import type { SourceZone, ZoneKind } from '#model/metadata.ts';
import { isMetaLine } from './meta-line.ts';
import type { Entry } from './page-paragraph.ts';
import { isBodyName, type PrintedTitle } from './titles.ts';

/** What a line is, with the reason where it is no body. */
export interface Judgement {
  readonly kind: ZoneKind | 'body';
  readonly why?: string;
}

/** Why a line is left out that nothing else tells about. */
export const unknownAbove = '正文之前的内容';
export const unknownBelow = '正文之后的内容';

/** What a line of the page is, once it is known where the body begins and ends. */
export function judge(
  entry: Entry,
  {
    start,
    end,
    title,
    titles,
    facts,
  }: {
    readonly start: number;
    readonly end: number;
    readonly title: PrintedTitle | undefined;
    readonly titles: readonly PrintedTitle[];
    /** Lines that are facts of the page by where they stand. */
    readonly facts: ReadonlySet<Entry>;
  },
): Judgement {
  if (title?.entries.includes(entry)) return { kind: 'title' };
  if (titles.some(({ entries }) => entries.includes(entry))) {
    return { kind: 'page-title', why: '页面标题' };
  }
  if (isPageNumber(entry.text)) return { kind: 'chrome', why: '页码' };
  if (entry.at >= start && entry.at < end) return { kind: 'body' };
  if (entry.at >= end) return { kind: 'chrome', why: chromeReasonOf(entry.text) ?? unknownBelow };
  if (title !== undefined && isLike(entry, title)) return { kind: 'page-title', why: '页面标题' };
  if (facts.has(entry)) return metaOf(entry);
  const titleEnd = title?.entries.at(-1)?.at ?? 0;
  if (entry.at > titleEnd && isByline(entry)) return { kind: 'meta', why: byline };
  return knownAboveBody(entry) ?? { kind: 'chrome', why: unknownAbove };
}

/** The title over again, cut short or with the name of the site. */
function isLike(entry: Entry, title: PrintedTitle): boolean {
  const text = bare(entry.narrow);
  const whole = bare(title.text);
  return text.length >= 8 && (whole.startsWith(text) || text.startsWith(whole));
}

/** Why a line below the title is no text: it names the bodies. */
const byline = '题下署名';

function isByline({ narrow }: Entry): boolean {
  return narrow.length <= 30 && isBodyName(narrow);
}

/** What a line above the body is known to be. */
export function knownAboveBody(entry: Entry): Judgement | undefined {
  const text = bare(entry.narrow);
  if (isMetaLine(entry)) {
    return /今天是|星期|农历/u.test(text) ? { kind: 'chrome', why: '当日日期挂件' } : metaOf(entry);
  }
  const why = chromeReasonOf(entry.text);
  if (why !== undefined) return { kind: 'chrome', why };
  if (documentNumberOf(text) === text) return { kind: 'meta', why: '文号' };
  if (/^\(?20\d{2}年\d{1,2}月\d{1,2}日\)?$/u.test(text)) return { kind: 'meta', why: '题注日期' };
  if (isByline(entry)) return { kind: 'chrome', why: '网站名称' };
  return undefined;
}

function metaOf(entry: Entry): Judgement {
  return { kind: 'meta', why: entry.narrow.length <= 60 ? '页面信息' : '页面信息栏' };
}

/** Neighbouring lines of one kind and reason are one zone, blank lines between them included. */
export function zonesOf(
  entries: readonly Entry[],
  judgements: readonly Judgement[],
): readonly SourceZone[] {
  const zones: SourceZone[] = [];
  entries.forEach((entry, at) => {
    const { kind, why } = judgements[at] ?? { kind: 'body' as const };
    if (kind === 'body') return;
    const { number } = entry.line;
    const lastLine = entry.lines.at(-1)?.number ?? number;
    const last = zones.at(-1);
    const follows = judgements[at - 1]?.kind === kind && judgements[at - 1]?.why === why;
    if (last !== undefined && follows) zones[zones.length - 1] = { ...last, last: lastLine };
    else zones.push({ first: number, last: lastLine, kind, ...(why !== undefined && { why }) });
  });
  return zones;
}
