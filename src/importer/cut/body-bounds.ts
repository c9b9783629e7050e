import type { Bounds } from './bounds.ts';
import type { JudgedParagraph } from './judge.ts';
import { knownAboveBody } from './sorted-paragraph.ts';
import type { PrintedTitle } from './titles.ts';

/** What is known above a body before its beginning is. */
interface Head {
  /** Where the main text lies. */
  readonly main: Bounds;
  readonly title: PrintedTitle | undefined;
  /** Lines that are facts of the page by where they stand. */
  readonly facts: ReadonlySet<JudgedParagraph>;
}

/** Where the report's own lines begin and end. */
export function bodyBounds(paragraphs: readonly JudgedParagraph[], head: Head): Bounds {
  const from = bodyStart(paragraphs, head);
  return { from, to: bodyEnd(paragraphs, { from, to: head.main.to }) };
}

/** The first line that is the report's: below its title, or the first running text. */
function bodyStart(
  paragraphs: readonly JudgedParagraph[],
  { main: { from, to }, title, facts }: Head,
): number {
  const titleStart = title?.lines[0]?.at ?? -1;
  const titleEnd = title?.lines.at(-1)?.at ?? -1;
  const letter = paragraphs.findIndex(
    (paragraph, at) => at >= from && at < titleStart && isLetter(paragraph, paragraphs),
  );
  if (letter !== -1) return letter;
  const isInside = (at: number) => at > titleEnd && at >= from && at < to;
  const isKnown = (paragraph: JudgedParagraph | undefined) =>
    paragraph === undefined || facts.has(paragraph) || !isLoose(paragraph);
  const firm = paragraphs.findIndex(
    (paragraph, at) => isInside(at) && !facts.has(paragraph) && isBodyLike(paragraph),
  );
  if (title === undefined) return firm === -1 ? paragraphs.length : firm;
  if (paragraphs[firm]?.isAddress) return firm;
  // Short lines right above the text are the report's; what stands above furniture is furniture.
  let start = firm === -1 ? to : firm;
  while (isInside(start - 1) && !isKnown(paragraphs[start - 1])) start -= 1;
  return start === to ? paragraphs.length : start;
}

/** The letter that a report is sent with stands above its title; it begins with its salutation. */
function isLetter(
  { isAddress, at }: JudgedParagraph,
  paragraphs: readonly JudgedParagraph[],
): boolean {
  if (!isAddress) return false;
  return paragraphs
    .slice(at + 1, at + 4)
    .some((next) => next.prose !== undefined && isLetterText(next));
}

/** The words with which a report is sent to those above. */
export function isLetterText({ halfWidth }: JudgedParagraph): boolean {
  return (
    /呈上|报上|随文|随函|呈报|报送|报告如后|附后|请.{0,4}审[阅示核议]|请予/u.test(halfWidth) &&
    halfWidth.length < 200
  );
}

/** Whether a line is what a report consists of: a salutation, running text, a heading. */
export function isBodyLike(paragraph: JudgedParagraph): boolean {
  const { isAddress, chrome, facts, prose, heading } = paragraph;
  if (isAddress || prose === 'long') return true;
  if (chrome !== undefined || facts.length > 0) return false;
  return prose !== undefined || isFirstHeading(paragraph) || heading?.lost === true;
}

/** A numbered heading whose number is there. */
export function isFirstHeading({ heading }: JudgedParagraph): boolean {
  return heading !== undefined && heading.depth <= 4 && !heading.lost;
}

/** Below the title even a short line is the report's, unless it is known to be something else. */
function isLoose(paragraph: JudgedParagraph): boolean {
  return knownAboveBody(paragraph) === undefined;
}

/** One past the report's last line: its last running text or heading, then what closes it. */
function bodyEnd(paragraphs: readonly JudgedParagraph[], { from, to }: Bounds): number {
  const lastPart = paragraphs.findLastIndex(({ halfWidth }) => partNumber.test(halfWidth));
  const footer = paragraphs.findIndex(
    (paragraph, at) => at > from && at < to && at >= lastPart && isFooterStart(paragraph),
  );
  const limit = footer === -1 ? to : footer;
  const core = paragraphs.findLastIndex(
    (paragraph, at) => at >= from && at < limit && isCore(paragraph),
  );
  let end = Math.max(from, core + 1);
  while (end < limit && closes(paragraphs, end)) end += 1;
  return signatureBelowTable(paragraphs, { from: end, to: limit }) ?? end;
}

/** One past a signature with its day that only short lines, as of a table, part from the text. */
function signatureBelowTable(
  paragraphs: readonly JudgedParagraph[],
  { from, to }: Bounds,
): number | undefined {
  const below = paragraphs.slice(from, Math.min(to, from + 60));
  const furniture = below.findIndex(
    ({ chrome, facts, date }) => chrome !== undefined || (facts.length > 0 && date === undefined),
  );
  const rows = furniture === -1 ? below : below.slice(0, furniture);
  const day = rows.findIndex(
    ({ closing, signature }, at) =>
      signature !== undefined || (closing === 'date' && rows[at - 1]?.isBodyName),
  );
  return day === -1 ? undefined : from + day + 1;
}

/** Text or a heading that no footer would have. */
function isCore({ heading, prose, chrome }: JudgedParagraph): boolean {
  if (heading === undefined && prose === 'long') return true;
  return chrome === undefined && (heading !== undefined || prose !== undefined);
}

/** What stands below every article: previous and next page, editor. */
const footers = new Set<string | undefined>(['上下篇链接', '页脚', '责任编辑']);

/** The number of a part of the report: nothing of the report's footer stands above one. */
const partNumber = /^[一二三四五六七八九十]{1,3}、/u;

/** Whether the line begins what stands below the report. */
function isFooterStart({ prose, chrome, bare }: JudgedParagraph): boolean {
  return prose !== 'long' && (footers.has(chrome) || listOfLinks.test(bare));
}

/** 相关文章 on a line of its own: what follows are titles of other pages. */
const listOfLinks =
  /^[【[]?(?:相关|推荐|热门|更多|延伸|最新|猜你喜欢|为您推荐)(?:文章|链接|阅读|新闻|信息|稿件|内容|文档|资讯|推荐)?[】\]]?[:>]{0,2}$/u;

/** Signature, date, attachment: what may stand below the last text of a report. */
function closes(paragraphs: readonly JudgedParagraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.chrome !== undefined) return false;
  if (isClosing(paragraph)) return true;
  return paragraph.text.length <= 40 && paragraphs[at + 1]?.date !== undefined;
}

function isClosing({ closing, date, signature, bare }: JudgedParagraph): boolean {
  if (closing !== 'text' || date !== undefined || signature !== undefined) return true;
  return /^\(.{2,30}\)$/u.test(bare);
}
