import { simplified } from '#chinese/traditional.ts';
import { isBodyName } from '#model/body.ts';
import type { PageWords } from '#model/charter.ts';
import { type JudgedParagraph, judged } from './judge.ts';
import { beginningOf } from './page-paragraph.ts';

/** A title that the page prints, on one to four lines. */
export interface PrintedTitle {
  /** Its lines, first to last. */
  readonly lines: readonly JudgedParagraph[];
  /** In one line, as the frontmatter has it. */
  readonly text: string;
  /** Its line goes on with the name of the site: it is the site's title, not the report's. */
  readonly ofSite?: true;
}

/** The lines that a title may be printed on. */
const mostLines = 4;

/**
 * The titles above a report, in the order of the page. Sites print the title twice more often
 * than not; the last one is the report's own.
 *
 * @param lines lines that may hold a title: none of the report's body
 */
export function titlesIn(
  lines: readonly JudgedParagraph[],
  { subject, begins }: Pick<PageWords, 'subject' | 'begins'>,
): readonly PrintedTitle[] {
  const titles: PrintedTitle[] = [];
  const search = {
    all: lines,
    whole: new Set(lines.map((line) => line.bare)),
    subject: new RegExp(subject, 'u'),
    begins: new RegExp(`^(?:${begins})`, 'u'),
  };
  let at = 0;
  while (at < lines.length) {
    const title = titleAt(at, search);
    if (title === undefined) at += 1;
    else {
      titles.push(title);
      at += title.lines.length;
    }
  }
  return titles;
}

interface TitleSearch {
  readonly all: readonly JudgedParagraph[];
  /** What single lines of the page print: lines that together are one of them are one title. */
  readonly whole: ReadonlySet<string>;
  /** What a title says that its report is about, and with what it begins to. */
  readonly subject: RegExp;
  readonly begins: RegExp;
}

/** The title that begins on a line. The lines of one title stand close together. */
function titleAt(at: number, search: TitleSearch): PrintedTitle | undefined {
  const { all } = search;
  const [first] = all.slice(at, at + 1);
  const named = first && withoutSite(first, search);
  if (named !== undefined) return named;
  const printed = printedWhole(at, search);
  if (printed !== undefined) return wholeTitle(printed, all[at + printed.length]);
  for (let count = 1; count <= mostLines; count += 1) {
    const lines = all.slice(at, at + count);
    if (lines.length < count || !areClose(lines) || !lines.every(canBePart)) return undefined;
    if (!isTitle(lines, search)) continue;
    return belongTogether(lines, search) ? wholeTitle(lines, all[at + count]) : undefined;
  }
  return undefined;
}

/** The lines from one on that together are what the page prints on a single line as well. */
function printedWhole(at: number, search: TitleSearch): readonly JudgedParagraph[] | undefined {
  const { all, whole } = search;
  for (let count = mostLines; count > 1; count -= 1) {
    const lines = all.slice(at, at + count);
    if (lines.length < count || !whole.has(lines.map((line) => line.bare).join(''))) continue;
    if (areClose(lines) && lines.every(canBePart) && isTitle(lines, search)) return lines;
  }
  return undefined;
}

/** A title with the line below it, when that goes on with it. */
function wholeTitle(
  lines: readonly JudgedParagraph[],
  next: JudgedParagraph | undefined,
): PrintedTitle {
  const goesOn =
    next !== undefined &&
    areClose([...lines, next]) &&
    (isSubtitle(next) || isRestOfTitle(lines, next));
  const whole = goesOn ? [...lines, next] : lines;
  return { lines: whole, text: joined(whole) };
}

/** `…情况的报告 - 乐山市住房和城乡建设局`: a title in the page's head, with the name of the site. */
function withoutSite(line: JudgedParagraph, search: TitleSearch): PrintedTitle | undefined {
  if (line.line.trail !== 'head') return undefined;
  const cuts = [...line.halfWidth.matchAll(/\s?[-–—_|]{1,2}\s?(?=[^-–—_|])/gu)];
  const beginnings = cuts.map(({ index }) => judged(beginningOf(line, index)));
  const title = beginnings.find(
    (one) => one.text.length >= 8 && canBePart(one) && isTitle([one], search),
  );
  return title && { lines: [line], text: title.text, ofSite: true };
}

/**
 * Whether lines that make a title all belong to it. When the last ones are a title by themselves,
 * only bodies may stand above them, and above a title that names its body only the party's.
 */
function belongTogether(lines: readonly JudgedParagraph[], search: TitleSearch): boolean {
  const alone = lines.findIndex((_, at) => at > 0 && isTitle(lines.slice(at), search));
  if (alone === -1) return true;
  const above = lines.slice(0, alone).map((line) => line.bare);
  // 潭下镇人民政府关于 / 2024年度…报告: a line that ends in 关于 is not whole.
  if (alone === 1 && /关于$/u.test(above[0] ?? '')) return true;
  if (alone === 1 && isCutInName(lines[0], lines[1])) return true;
  if (!above.every((name) => isBodyName(name) || isPlaceName(name))) return false;
  const first = lines[alone]?.bare ?? '';
  return (
    /^(?:关于|20\d{2}年|二[〇○零0]|推进|\d{4})/u.test(first) ||
    search.begins.test(first) ||
    above.every((name) => /委(?:员会)?$|^中共/u.test(name))
  );
}

/** 中共和县某局党组 和县市场 / 监督管理局关于…: the first line ends within the name of a body. */
function isCutInName(
  first: JudgedParagraph | undefined,
  next: JudgedParagraph | undefined,
): boolean {
  const last = first?.text.split(/\s/u).at(-1) ?? '';
  const isOpen = /^(?:中共)?\p{Script=Han}{1,12}[省市县区州旗]\p{Script=Han}{1,8}$/u.test(last);
  const rest = /^(\p{Script=Han}{1,20}?)关于/u.exec(next?.bare ?? '')?.[1];
  if (!isOpen || rest === undefined || isBodyName(last)) return false;
  return !/网|站|栏|公开|信息|动态|工作|部门|建设$/u.test(last) && isBodyName(last + rest);
}

function areClose(lines: readonly JudgedParagraph[]): boolean {
  return lines.every(({ line }, position) => {
    const before = lines[position - 1];
    return before === undefined || line.number - before.line.number <= 3;
  });
}

/** No furniture, no fact of the page, no stop, no number of a heading. */
function canBePart({ halfWidth: text, chrome, facts }: JudgedParagraph): boolean {
  if (chrome !== undefined || facts.length > 0) return false;
  if (text.length > 70 || /[。;!?]/u.test(text)) return false;
  return !/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])|[>|]|:$/u.test(
    text,
  );
}

const ending =
  /(?:报告|总结|汇报|情况)(?:书|稿|的?(?:公示|公开|公告|通报)|[及和暨与]20\d{2}年.{0,20})?$/u;

/** The kind of report by itself is the name of a column: a title says whose, or of which year. */
const particular = /20\d{2}|二[〇○零0]|关于|[省市区县乡镇州旗盟局委厅办院会府]|街道|\*{2}/u;

function isTitle(lines: readonly JudgedParagraph[], { subject }: TitleSearch): boolean {
  const text = core(lines.map((line) => line.bare).join(''));
  if (text.length > 110 || !ending.test(text)) return false;
  const at = text.search(subject);
  if (at === -1) return false;
  const rest = `${text.slice(0, at)}|${text.slice(at).replace(subject, '')}`;
  return particular.test(rest);
}

/** The words of a title without document number, book marks and brackets. */
function core(text: string): string {
  return simplified(text)
    .replace(/^[《"“【[]{1,2}/u, '')
    .replace(/[》"”]{1,2}$/u, '')
    .replace(/(?:\((?:\d{4}年?度?|公开版|公示|全文|摘要|征求意见稿|送审稿)\))$/u, '')
    .replace(/\([^()]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号\)$/u, '')
    .replace(/[》"”]{1,2}$/u, '')
    .replace(/(?<=报告|总结|汇报)(?:——|—|--).{4,40}$/u, '');
}

/** 王庆坨镇 above 2020年度法治政府建设情况报告. */
function isPlaceName(text: string): boolean {
  return /^\p{Script=Han}{1,15}(?:[省市县区旗州镇乡]|街道)$/u.test(text);
}

/** `（2023年度）`, `——在区人大常委会第十次会议上` below a title. */
function isSubtitle({ bare: text }: JudgedParagraph): boolean {
  return /^(?:[-—(]{0,2}(?:20\d{2}年?度?|公开版)\)?|[—–-]{1,2}.{4,40})$/u.test(text);
}

/** …法治政府建设情况 / 的报告: what reads as a title is one without its end. */
function isRestOfTitle(lines: readonly JudgedParagraph[], next: JudgedParagraph): boolean {
  return /情况$/u.test(lines.at(-1)?.bare ?? '') && /^的?.{0,6}报告$/u.test(next.bare);
}

/** The blanks of 情 况 报 告. */
const letterSpaced =
  /(?<=(?:^|\s)\p{Script=Han}|\p{Script=Han}(?=\s\p{Script=Han}\s))\s(?=\p{Script=Han}(?:\s|$))/gu;

/** Two bodies keep a blank between them; a title broken in its midst is whole again. */
function joined(lines: readonly JudgedParagraph[]): string {
  return lines
    .map(({ text }) => text.replace(/\s+/gu, ' ').replace(letterSpaced, ''))
    .reduce((whole, next) => {
      const between = isBodyName(whole) && isBodyName(next) ? ' ' : '';
      return `${whole}${between}${next}`;
    });
}
