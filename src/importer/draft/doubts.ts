import type { PageParts } from '#importer/cut/page-parts.ts';
import { isUnknown } from '#importer/cut/sorted-paragraph.ts';
import { titlesIn } from '#importer/cut/titles.ts';
import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import type { PageWords } from '#model/charter.ts';

/** What an editor has to look at on the page itself. */
export function doubtsOf(parts: PageParts, words: PageWords): readonly ImportMessage[] {
  return [
    ...lostCharacters(parts, words),
    ...damagedMarkers(parts),
    ...unnumberedHeadings(parts),
    ...numberedParts(parts),
    ...secondReports(parts, words),
    ...leftOut(parts),
  ];
}

/** `一)深入学习…`: a number that lost half of its brackets. */
function damagedMarkers({ body }: PageParts): readonly ImportMessage[] {
  return body.flatMap(({ line, halfWidth, heading }) => {
    const marker =
      /^(?:[一二三四五六七八九十]{1,3}\)|\([一二三四五六七八九十]{1,3})(?=\p{Script=Han}{2})/u.exec(
        halfWidth,
      )?.[0];
    if (marker === undefined || heading !== undefined) return [];
    const text = `“${marker}”像是缺了半个括号的标题序号，没有收成标题；请对照原页。`;
    return [messageAt('damaged-marker', text, { severity: 'warning', line: line.number })];
  });
}

/** Headings by the page's markup, or none at all: the report's outline is known by numbers only. */
function unnumberedHeadings({ body }: PageParts): readonly ImportMessage[] {
  const marked = body.filter(
    ({ line, heading }) => heading === undefined && /\bh[2-5](?:[.#][^ ]+)?$/u.test(line.trail),
  );
  const [first] = marked.length > 0 ? marked : hasNoHeading(body) ? body : [];
  if (first === undefined) return [];
  const what =
    marked.length > 0 ? `${marked.length} 个小标题（“${first.text.slice(0, 20)}”等）` : '全文';
  const text = `${what}没有编号，没有收成标题，目录里没有它们；请对照原页。`;
  return [messageAt('headings-unnumbered', text, { severity: 'warning', line: first.line.number })];
}

/** 第一部分, 第二章, 壹、: numbers that the outline does not count by. */
function numberedParts({ body }: PageParts): readonly ImportMessage[] {
  const found = body.filter(
    ({ halfWidth, heading }) =>
      heading === undefined &&
      halfWidth.length <= 40 &&
      /^(?:第[一二三四五六七八九十]{1,3}(?:部分|[章节篇])(?![。;])|[壹贰叁肆伍陆柒捌玖拾]{1,2}、)/u.test(
        halfWidth,
      ),
  );
  const [first] = found;
  if (first === undefined || found.length < 2) return [];
  const text = `“${first.text.slice(0, 20)}”等 ${found.length} 行像是标题，编号不在公文序号之列，没有收成标题，目录里没有它们。`;
  return [messageAt('headings-unnumbered', text, { severity: 'warning', line: first.line.number })];
}

function hasNoHeading(body: PageParts['body']): boolean {
  return body.length >= 4 && body.every(({ heading }) => heading === undefined);
}

/** 20231229, 20256月: characters next to digits are lost. */
function lostCharacters({ body }: PageParts, { begins }: PageWords): readonly ImportMessage[] {
  const pattern = new RegExp(
    String.raw`(?<!\d)(?:20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)|20\d{3,5}[月日]|20\d{2}20\d{2}年|20\d{2}(?=坚持|全面|推进|${begins}))`,
    'u',
  );
  return body.flatMap(({ line, halfWidth, text, date }) => {
    const found = pattern.exec(halfWidth);
    // A date of signing that lost its words has a message of its own.
    if (found === null || date !== undefined) return [];
    const column = line.text.length - line.text.trimStart().length + found.index + 1;
    const words = `“${text.slice(found.index, found.index + 12)}”处像是丢了字，请对照原页。`;
    return [messageAt('lost-character', words, { severity: 'warning', line: line.number, column })];
  });
}

/** A title below the first heading, with a 一、 of its own: two reports were published on one page. */
function secondReports({ body }: PageParts, words: PageWords): readonly ImportMessage[] {
  const firsts = body.flatMap(({ halfWidth }, at) => (/^一、/u.test(halfWidth) ? [at] : []));
  const [first, ...later] = firsts;
  if (first === undefined || later.length === 0) return [];
  const inside = body.slice(first, later.at(-1)).filter(({ text }) => !text.startsWith('附'));
  return titlesIn(inside, words).map(({ text, lines: [start] }) => {
    const words = `“${text.slice(0, 40)}”像是另一份报告的标题，以下又从“一、”数起。如是两份报告，请拆成两个文件分别导入。`;
    return messageAt('second-report', words, {
      severity: 'warning',
      line: start?.line.number ?? 1,
    });
  });
}

/** Lines near the report that were left out without being known for what they are. */
function leftOut({ zones, near }: PageParts): readonly ImportMessage[] {
  return zones.filter(isUnknown).flatMap(({ first, why }) => {
    const start = near.find(({ line }) => line.number === first);
    if (start === undefined) return [];
    const text = `“${start.text.slice(0, 30)}”没有收入正文（${why}）；如是正文，请改 source.zones。`;
    return [messageAt('left-out', text, { severity: 'warning', line: first })];
  });
}
