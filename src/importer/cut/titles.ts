import { chromeReasonOf } from '#annotate/page-chrome.ts';
import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import { isMetaLine } from './meta-line.ts';
import type { Entry } from './page-paragraph.ts';

/** A title that the page prints, on one to four lines. */
export interface PrintedTitle {
  /** Its lines, first to last. */
  readonly entries: readonly Entry[];
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
 * @param entries lines that may hold a title: none of the report's body
 */
export function titlesIn(entries: readonly Entry[]): readonly PrintedTitle[] {
  const titles: PrintedTitle[] = [];
  let at = 0;
  while (at < entries.length) {
    const title = titleAt(entries, at);
    if (title === undefined) at += 1;
    else {
      titles.push(title);
      at += title.entries.length;
    }
  }
  return titles;
}

/** The title that begins on a line. The lines of one title stand close together. */
function titleAt(entries: readonly Entry[], at: number): PrintedTitle | undefined {
  for (let count = 1; count <= mostLines; count += 1) {
    const lines = entries.slice(at, at + count);
    const named = lines.length === 1 ? withoutSite(lines[0] as Entry) : undefined;
    if (named !== undefined) return named;
    if (lines.length < count || !areClose(lines) || !lines.every(canBePart)) return undefined;
    if (!isTitle(lines)) continue;
    if (!belongTogether(lines)) return undefined;
    const next = entries[at + count];
    const goesOn =
      next !== undefined &&
      areClose([...lines, next]) &&
      (isSubtitle(next) || isRestOfTitle(lines, next));
    const whole = goesOn ? [...lines, next] : lines;
    return { entries: whole, text: joined(whole) };
  }
  return undefined;
}

/** `…情况的报告 - 乐山市住房和城乡建设局`: a title in the page's head, with the name of the site. */
function withoutSite(entry: Entry): PrintedTitle | undefined {
  if (entry.line.trail !== 'head') return undefined;
  const cut = entry.narrow.search(/\s?[-–—_|]{1,2}\s?[^-–—_|]{2,30}$/u);
  const title = { ...entry, text: entry.text.slice(0, cut), narrow: entry.narrow.slice(0, cut) };
  if (cut < 8 || !canBePart(title) || !isTitle([title])) return undefined;
  return { entries: [entry], text: title.text, ofSite: true };
}

/**
 * Whether lines that make a title all belong to it. When the last ones are a title by themselves,
 * only bodies may stand above them, and above a title that names its body only the party's.
 */
function belongTogether(lines: readonly Entry[]): boolean {
  const alone = lines.findIndex((_, at) => at > 0 && isTitle(lines.slice(at)));
  if (alone === -1) return true;
  const above = lines.slice(0, alone).map(({ narrow }) => bare(narrow));
  // 潭下镇人民政府关于 / 2024年度…报告: a line that ends in 关于 is not whole.
  if (alone === 1 && /关于$/u.test(above[0] ?? '')) return true;
  if (!above.every((name) => isBodyName(name) || isPlaceName(name))) return false;
  const first = bare(lines[alone]?.narrow ?? '');
  return (
    /^(?:关于|20\d{2}年|法治|推进|\d{4})/u.test(first) ||
    above.every((name) => /委(?:员会)?$|^中共/u.test(name))
  );
}

function areClose(lines: readonly Entry[]): boolean {
  return lines.every((entry, position) => {
    const before = lines[position - 1];
    return before === undefined || entry.line.number - before.line.number <= 3;
  });
}

/** No furniture, no fact of the page, no stop, no number of a heading. */
function canBePart(entry: Entry): boolean {
  const { narrow } = entry;
  if (chromeReasonOf(narrow) !== undefined || isMetaLine(entry)) return false;
  if (narrow.length > 70 || /[。;!?]/u.test(narrow)) return false;
  return !/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])|[>|]|:$/u.test(
    narrow,
  );
}

const subject =
  /法治(?:政府|建设|[县市区镇乡街]|.{0,6}(?:建设|工作))|依法行政|依法治[国省市县区州镇乡街校局]|推进法治/u;
const ending =
  /(?:报告|总结|汇报|情况)(?:书|稿|的?(?:公示|公开|公告|通报)|[及和暨与]20\d{2}年.{0,20})?$/u;

/** 法治政府建设年度报告 by itself is the name of a column: a title says whose, or of which year. */
const particular = /20\d{2}|二〇|关于|[省市区县乡镇州旗盟局委厅办院会府]|街道|\*{2}/u;

function isTitle(lines: readonly Entry[]): boolean {
  const text = core(lines.map(({ narrow }) => narrow).join(''));
  if (text.length > 110 || !ending.test(text)) return false;
  const at = text.search(subject);
  if (at === -1) return false;
  const rest = `${text.slice(0, at)}|${text.slice(at).replace(subject, '')}`;
  return particular.test(rest);
}

/** The words of a title without document number, book marks, brackets and blanks. */
function core(text: string): string {
  return simplified(bare(text))
    .replace(/^[《"“【[]{1,2}/u, '')
    .replace(/[》"”]{1,2}$/u, '')
    .replace(/(?:\((?:\d{4}年?度?|公开版|公示|全文|摘要|征求意见稿|送审稿)\))$/u, '')
    .replace(/\([^()]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号\)$/u, '')
    .replace(/[》"”]{1,2}$/u, '')
    .replace(/(?<=报告|总结|汇报)(?:——|—|--).{4,40}$/u, '');
}

const bodyEnd =
  /(?:人民政府|政府办|委员会|[省市区县州旗镇乡工党健康革设资信]委|党组|办事处|办公室|[局厅院署部]|总队|支队|法院|管委会)$/u;

/** Whether a text is the name of a body, or of several with nothing between. */
export function isBodyName(text: string): boolean {
  const name = bare(text);
  return name.length <= 60 && !/[,。;:、]/u.test(name) && bodyEnd.test(name);
}

/** 王庆坨镇 above 2020年度法治政府建设情况报告. */
function isPlaceName(text: string): boolean {
  return /^\p{Script=Han}{1,15}(?:[省市县区旗州镇乡]|街道)$/u.test(text);
}

/** `（2023年度）`, `——在区人大常委会第十次会议上` below a title. */
function isSubtitle({ narrow }: Entry): boolean {
  return /^(?:[-—(]{0,2}(?:20\d{2}年?度?|公开版)\)?|[—–-]{1,2}.{4,40})$/u.test(bare(narrow));
}

/** …法治政府建设情况 / 的报告: what reads as a title is one without its end. */
function isRestOfTitle(lines: readonly Entry[], { narrow }: Entry): boolean {
  return /情况$/u.test(bare(lines.at(-1)?.narrow ?? '')) && /^的?.{0,6}报告$/u.test(bare(narrow));
}

/** Two bodies keep a blank between them; a title broken in its midst is whole again. */
function joined(lines: readonly Entry[]): string {
  return lines
    .map(({ text }) => text.replace(/\s+/gu, ' '))
    .reduce((whole, next) => {
      const between = isBodyName(whole) && isBodyName(next) ? ' ' : '';
      return `${whole}${between}${next}`;
    });
}
