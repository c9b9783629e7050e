import { closingRoleOf, isSalutation } from '../markdown/paragraph-role.ts';
import type { SourceZone, ZoneKind } from '../model/metadata.ts';
import { chromeReasonOf, isPageNumber } from './chrome.ts';
import { type Entry, isProse } from './entry.ts';
import { headingLineOf } from './headings.ts';
import { isMetaLine } from './metadata/meta-line.ts';
import { documentNumberOf } from './metadata/metadata-of.ts';
import { dateOf } from './metadata/printed-dates.ts';
import { bare } from './narrow.ts';
import type { MainText } from './page-text/page-text.ts';
import { isBodyName, type PrintedTitle, titlesIn } from './title.ts';

/** A page taken apart: every filled line is either body or in a zone. */
export interface PageParts {
  /** The report's own lines, in order. */
  readonly body: readonly Entry[];
  /** The report's title, when the page prints one above it. */
  readonly title?: PrintedTitle;
  /** The same title, or one like it, printed by the site. */
  readonly pageTitles: readonly PrintedTitle[];
  /** Lines that print facts about the page. */
  readonly meta: readonly Entry[];
  readonly zones: readonly SourceZone[];
}

/** What a line is, with the reason where it is no body. */
interface Judgement {
  readonly kind: ZoneKind | 'body';
  readonly why?: string;
}

/** Why a line is left out that nothing else tells about. */
export const unknownAbove = '正文之前的内容';
export const unknownBelow = '正文之后的内容';

/** Tells the report's lines from those of the page around it. */
export function partsOf(entries: readonly Entry[], main: MainText | undefined): PageParts {
  const { from, to } = boundsOf(entries, main);
  const titles = titlesAbove(entries, from);
  const title = titles.findLast((one) => isOwnTitle(one, titles, main)) ?? titles.at(-1);
  const start = bodyStart(entries, { from, to, title });
  const end = bodyEnd(entries, { start, to });
  const judgements = entries.map((entry) => judge(entry, { start, end, title, titles }));
  return {
    body: entries.filter((_, at) => judgements[at]?.kind === 'body'),
    ...(title && { title }),
    pageTitles: titles.filter((one) => one !== title),
    meta: entries.filter((_, at) => judgements[at]?.kind === 'meta'),
    zones: zonesOf(entries, judgements),
  };
}

interface Bounds {
  /** First entry of the main text. */
  readonly from: number;
  /** One past its last. */
  readonly to: number;
}

function boundsOf(entries: readonly Entry[], main: MainText | undefined): Bounds {
  if (main === undefined) return { from: 0, to: entries.length };
  const from = entries.findIndex(({ line }) => line.number >= main.first);
  const to = entries.findIndex(({ line }) => line.number > main.last);
  return { from: Math.max(0, from), to: to === -1 ? entries.length : to };
}

/** What looks like a title below the first text is a heading, unless that text is a letter. */
function titlesAbove(entries: readonly Entry[], from: number): readonly PrintedTitle[] {
  const titles = titlesIn(entries.slice(0, titleLimit(entries, from)));
  const first = titles[0]?.entries.at(-1)?.at ?? 0;
  const text = entries.find((entry) => entry.at > first && isProse(entry) && isBodyLike(entry));
  if (text === undefined || isLetterText(text)) return titles;
  return titles.filter((title) => (title.entries[0]?.at ?? 0) < text.at);
}

/** The words with which a report is sent to those above. */
function isLetterText({ narrow }: Entry): boolean {
  return (
    /呈上|报上|随文|随函|呈报|报送|报告如后|附后|请.{0,4}审[阅示核议]|请予/u.test(narrow) &&
    narrow.length < 200
  );
}

/** Titles stand above the first part of the report: above its first 一、 that is a heading. */
function titleLimit(entries: readonly Entry[], from: number): number {
  const first = entries.findIndex((entry, at) => at >= from && isFirstHeading(entry));
  return first === -1 ? Math.min(entries.length, from + 40) : first;
}

function isFirstHeading({ text }: Entry): boolean {
  const heading = headingLineOf(text);
  return heading !== undefined && heading.depth <= 4 && !heading.lost;
}

/** Inside the main text if one is there, for what is above it is the site's. */
function isOwnTitle(
  title: PrintedTitle,
  titles: readonly PrintedTitle[],
  main: MainText | undefined,
): boolean {
  if (main === undefined) return title === titles.at(-1);
  const line = title.entries[0]?.line.number ?? 0;
  return line >= main.first && line <= main.last;
}

/** The first line that is the report's: below its title, or the first running text. */
function bodyStart(
  entries: readonly Entry[],
  { from, to, title }: Bounds & { readonly title: PrintedTitle | undefined },
): number {
  const titleStart = title?.entries[0]?.at ?? -1;
  const titleEnd = title?.entries.at(-1)?.at ?? -1;
  const letter = entries.findIndex(
    (entry, at) => at >= from && at < titleStart && isLetter(entry, entries),
  );
  if (letter !== -1) return letter;
  const isAfter = (at: number) => at > titleEnd && at >= from && at < to;
  const start = entries.findIndex(
    (entry, at) => isAfter(at) && (isBodyLike(entry) || (title !== undefined && isLoose(entry))),
  );
  return start === -1 ? entries.length : start;
}

/** The letter that a report is sent with stands above its title; it begins with its salutation. */
function isLetter(entry: Entry, entries: readonly Entry[]): boolean {
  if (!isAddress(entry)) return false;
  return entries
    .slice(entry.at + 1, entry.at + 4)
    .some((next) => isProse(next) && isLetterText(next));
}

function isBodyLike(entry: Entry): boolean {
  if (isAddress(entry)) return true;
  if (chromeReasonOf(entry.text) !== undefined && !isLongProse(entry)) return false;
  if (isMetaLine(entry) && !isLongProse(entry)) return false;
  return isProse(entry) || isFirstHeading(entry) || headingLineOf(entry.text)?.lost === true;
}

/** Below the title even a short line is the report's, unless it is known to be something else. */
function isLoose(entry: Entry): boolean {
  return aboveBody(entry) === undefined;
}

function isLongProse({ narrow }: Entry): boolean {
  return narrow.length > 100 && /[。]/u.test(narrow);
}

/** A salutation: bodies or people, and a colon. */
function isAddress({ text, narrow }: Entry): boolean {
  if (!isSalutation(text) || narrow.length > 50) return false;
  return /(?:委|政府|人大|常委会|委员会|办公?室?|局|厅|部|代表|同志|小组|领导|院|政协|党组)(?:\(.{1,20}\))?:$/u.test(
    bare(narrow),
  );
}

/** One past the report's last line: its last running text or heading, then what closes it. */
function bodyEnd(
  entries: readonly Entry[],
  { start, to }: { readonly start: number; readonly to: number },
): number {
  const footer = entries.findIndex(
    (entry, at) => at > start && at < to && isFooterStart(entry, entries),
  );
  const limit = footer === -1 ? to : footer;
  let end = start;
  for (let at = start; at < limit; at += 1) {
    const entry = entries[at];
    if (entry !== undefined && isCore(entry)) end = at + 1;
  }
  while (end < limit && closes(entries, end)) end += 1;
  return end;
}

/** Text or a heading that no footer would have. */
function isCore(entry: Entry): boolean {
  if (headingLineOf(entry.text) !== undefined) return chromeReasonOf(entry.text) === undefined;
  if (!isProse(entry)) return false;
  return isLongProse(entry) || chromeReasonOf(entry.text) === undefined;
}

/** Whether the line begins what stands below every article: previous and next page, editor. */
function isFooterStart(entry: Entry, entries: readonly Entry[]): boolean {
  const why = chromeReasonOf(entry.text);
  if (why !== '上下篇链接' && why !== '页脚' && why !== '责任编辑') return false;
  if (isLongProse(entry)) return false;
  return !entries
    .slice(entry.at + 1)
    .some((later) => /^[一二三四五六七八九十]{1,3}、/u.test(later.narrow));
}

/** Signature, date, attachment: what may stand below the last text of a report. */
function closes(entries: readonly Entry[], at: number): boolean {
  const entry = entries[at];
  if (entry === undefined || chromeReasonOf(entry.text) !== undefined) return false;
  if (isClosing(entry)) return true;
  const next = entries[at + 1];
  return next !== undefined && entry.narrow.length <= 40 && dateOf(next.narrow) !== undefined;
}

function isClosing({ text, narrow }: Entry): boolean {
  if (closingRoleOf(text, { issuers: [] }) !== 'text') return true;
  if (dateOf(narrow) !== undefined) return true;
  if (/^\(.{2,30}\)$/u.test(bare(narrow))) return true;
  return signatureWithDate(text) !== undefined;
}

/** `三河镇人民政府 2024年1月5日` on one line, cut before the date. */
export function signatureWithDate(text: string): readonly [string, string] | undefined {
  const match = /^(.{2,60}?)\s{0,20}((?:20\d{2}|二[〇○零O0]..)\s{0,2}年.{1,4}月.{1,5}日)$/u.exec(
    text,
  );
  const [, name = '', date = ''] = match ?? [];
  return match !== null && isBodyName(name) ? [name.trimEnd(), date] : undefined;
}

function judge(
  entry: Entry,
  {
    start,
    end,
    title,
    titles,
  }: {
    readonly start: number;
    readonly end: number;
    readonly title: PrintedTitle | undefined;
    readonly titles: readonly PrintedTitle[];
  },
): Judgement {
  if (title?.entries.includes(entry)) return { kind: 'title' };
  if (titles.some(({ entries }) => entries.includes(entry))) {
    return { kind: 'page-title', why: '页面标题' };
  }
  if (entry.at >= start && entry.at < end) {
    return isPageNumber(entry.text) ? { kind: 'chrome', why: '页码' } : { kind: 'body' };
  }
  if (entry.at >= end) return { kind: 'chrome', why: chromeReasonOf(entry.text) ?? unknownBelow };
  if (title !== undefined && isLike(entry, title)) return { kind: 'page-title', why: '页面标题' };
  const titleEnd = title?.entries.at(-1)?.at ?? 0;
  if (entry.at > titleEnd && isByline(entry)) return { kind: 'meta', why: byline };
  return aboveBody(entry) ?? { kind: 'chrome', why: unknownAbove };
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
function aboveBody(entry: Entry): Judgement | undefined {
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
function zonesOf(
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
