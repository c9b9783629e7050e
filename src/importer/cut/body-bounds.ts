import { chromeReasonOf } from '#annotate/page-chrome.ts';
import { bare } from '#chinese/half-width.ts';
import { dateOf } from '#chinese/printed-dates.ts';
import { closingRoleOf, isSalutation } from '#markdown/paragraph-role.ts';
import { headingLineOf } from './heading-line.ts';
import { isMetaLine } from './meta-line.ts';
import { type Entry, isProse } from './page-paragraph.ts';
import { signatureWithDate } from './signature.ts';
import type { PrintedTitle } from './titles.ts';
import { knownAboveBody } from './zones.ts';

export interface Bounds {
  /** First entry of the main text. */
  readonly from: number;
  /** One past its last. */
  readonly to: number;
}

/** The first line that is the report's: below its title, or the first running text. */
export function bodyStart(
  entries: readonly Entry[],
  {
    from,
    to,
    title,
    facts,
  }: Bounds & { readonly title: PrintedTitle | undefined; readonly facts: ReadonlySet<Entry> },
): number {
  const titleStart = title?.entries[0]?.at ?? -1;
  const titleEnd = title?.entries.at(-1)?.at ?? -1;
  const letter = entries.findIndex(
    (entry, at) => at >= from && at < titleStart && isLetter(entry, entries),
  );
  if (letter !== -1) return letter;
  const isAfter = (at: number) => at > titleEnd && at >= from && at < to;
  const start = entries.findIndex(
    (entry, at) =>
      isAfter(at) &&
      !facts.has(entry) &&
      (isBodyLike(entry) || (title !== undefined && isLoose(entry))),
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

/** The words with which a report is sent to those above. */
export function isLetterText({ narrow }: Entry): boolean {
  return (
    /呈上|报上|随文|随函|呈报|报送|报告如后|附后|请.{0,4}审[阅示核议]|请予/u.test(narrow) &&
    narrow.length < 200
  );
}

/** Whether a line is what a report consists of: a salutation, running text, a heading. */
export function isBodyLike(entry: Entry): boolean {
  if (isAddress(entry)) return true;
  if (chromeReasonOf(entry.text) !== undefined && !isLongProse(entry)) return false;
  if (isMetaLine(entry) && !isLongProse(entry)) return false;
  return isProse(entry) || isFirstHeading(entry) || headingLineOf(entry.text)?.lost === true;
}

/** A numbered heading whose number is there. */
export function isFirstHeading({ text }: Entry): boolean {
  const heading = headingLineOf(text);
  return heading !== undefined && heading.depth <= 4 && !heading.lost;
}

/** Below the title even a short line is the report's, unless it is known to be something else. */
function isLoose(entry: Entry): boolean {
  return knownAboveBody(entry) === undefined;
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
export function bodyEnd(
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
  const isFooter =
    why === '上下篇链接' || why === '页脚' || why === '责任编辑' || isListOfLinks(entry);
  if (!isFooter) return false;
  if (isLongProse(entry)) return false;
  return !entries
    .slice(entry.at + 1)
    .some((later) => /^[一二三四五六七八九十]{1,3}、/u.test(later.narrow));
}

/** 相关文章 on a line of its own: what follows are titles of other pages. */
function isListOfLinks({ narrow }: Entry): boolean {
  return /^[【[]?(?:相关|推荐|热门|更多|延伸|最新|猜你喜欢|为您推荐)(?:文章|链接|阅读|新闻|信息|稿件|内容|文档|资讯|推荐)?[】\]]?[:>]{0,2}$/u.test(
    bare(narrow),
  );
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
