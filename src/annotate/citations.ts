import { type MarkPair, pairMarks } from '#chinese/mark-pairs.ts';
import type { Range } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Citation } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';
import type { Work } from '#model/work.ts';
import { documentNumbersOf } from './document-numbers.ts';
import { namedWorksOf } from './named-works.ts';
import type { Proposal } from './proposal.ts';
import { type ReportLine, reportLinesOf } from './report-lines.ts';
import { titleKey } from './title-key.ts';
import { type CitingReport, indexWorks, type WorkIndex, workOfTitle } from './work-index.ts';

/** What a report cites. */
export interface CitationFindings {
  readonly proposals: readonly Proposal<Citation>[];
  /** Titles between book marks that no known work answers to: candidates for `works.yaml`. */
  readonly unknown: readonly UnknownTitle[];
}

/** A title that the authority does not have. */
export interface UnknownTitle extends Range {
  readonly anchor: Anchor;
  readonly title: string;
}

/**
 * Finds where a report cites known works: between book marks, by short forms such as 《规定》 that
 * point back to the mention before, by document number, and by name without book marks.
 */
export function citationFindingsOf(report: Report, works: readonly Work[]): CitationFindings {
  const search: Search = {
    works,
    index: indexWorks(works),
    report: { region: report.metadata.region, year: report.metadata.year },
    earlier: [],
    aliases: new Map(),
  };
  const found = reportLinesOf(report).map((line) => findingsOf(line, search));
  return {
    proposals: found.flatMap(({ proposals }) => proposals),
    unknown: found.flatMap(({ unknown }) => unknown),
  };
}

/** Carried from line to line: what was cited so far, newest last. */
interface Search {
  readonly works: readonly Work[];
  readonly index: WorkIndex;
  readonly report: CitingReport;
  readonly earlier: { readonly anchor: Anchor; readonly work: Work }[];
  /** Keys of 以下简称 and what they stand for. */
  readonly aliases: Map<string, Work>;
}

interface LineFindings {
  readonly proposals: readonly Proposal<Citation>[];
  readonly unknown: readonly UnknownTitle[];
}

function findingsOf(line: ReportLine, search: Search): LineFindings {
  const proposals: Proposal<Citation>[] = [];
  const unknown: UnknownTitle[] = [];
  const pairs = pairMarks(line.text, '《》').pairs;
  for (const pair of titlesIn(line.text, pairs)) {
    const found = bracketed(line, pair, search);
    if (found !== undefined) proposals.push(found);
    else if (pair.depth === 0 && isTitle(innerText(line, pair))) {
      unknown.push({ anchor: line.anchor, ...rangeOf(pair), title: innerText(line, pair) });
    }
  }
  proposals.push(...byDocumentNumber(line, { search, pairs }));
  proposals.push(...byName(line, { search, pairs }));
  return { proposals: proposals.toSorted(inOrder), unknown };
}

/** The pairs of a line and 〈〉, <> inside them, from left to right: a title may name another one. */
function titlesIn(text: string, pairs: readonly MarkPair[]): readonly MarkPair[] {
  const inner = ['〈〉', '<>']
    .flatMap((marks) => pairMarks(text, marks).pairs)
    .filter((pair) => isInside(pair, pairs));
  return [...pairs, ...inner.map((pair) => ({ ...pair, depth: 1 }))].toSorted(
    (a, b) => a.start - b.start,
  );
}

function bracketed(line: ReportLine, pair: MarkPair, search: Search) {
  const title = innerText(line, pair);
  const match = workOfTitle(title, search) ?? shortForm(line, { title, search });
  if (match === undefined) return undefined;
  search.earlier.push({ anchor: line.anchor, work: match.work });
  rememberAlias(line.text.slice(pair.end, pair.end + 30), { work: match.work, search });
  return proposal(line, { range: pair, ...match });
}

/** 《法治政府建设与责任落实督察工作规定》（以下简称《规定》） */
function rememberAlias(after: string, { work, search }: { work: Work; search: Search }): void {
  const alias = /^[（(]?[^（(，。]{0,12}以下(?:统称|简称)[：:为]?[《“"]([^》”"]{1,16})[》”"]/u.exec(
    after,
  )?.[1];
  if (alias !== undefined) search.aliases.set(titleKey(alias), work);
}

/** Words that title a kind of work and no work: 《规定》, 《暂行条例》, 《实施纲要》. */
const kindWord =
  /^(?:本|该)?(?:实施|暂行|工作|试行){0,2}(条例|规定|办法|纲要|意见|方案|规划|决定|细则|规则|通知|制度|法)$/u;

/** A short form means the nearest earlier work whose own title ends with the same word. */
function shortForm(line: ReportLine, { title, search }: { title: string; search: Search }) {
  const key = titleKey(title);
  const alias = search.aliases.get(key);
  if (alias) return { work: alias, confidence: 0.95, reason: '前文“以下简称”所指' };
  const word = kindWord.exec(key)?.[1];
  if (word === undefined) return undefined;
  const last = search.earlier.findLast(({ work }) => endsWith(work, key));
  if (last === undefined) return undefined;
  const near = last.anchor === line.anchor;
  const isOnly = search.earlier.every(({ work }) => work === last.work || !endsWith(work, key));
  return {
    work: last.work,
    confidence: near ? 0.92 : isOnly ? 0.82 : 0.7,
    reason: `简称，指${near ? '同段' : ''}前文的《${last.work.title}》`,
  };
}

function endsWith({ title, variants }: Work, key: string): boolean {
  return [title, ...variants].some((full) => stemOf(full).endsWith(key));
}

/** A title without the brackets at its end. */
function stemOf(title: string): string {
  return titleKey(title.replace(/[（(][^（）()]*[）)]$/u, ''));
}

/** A document number right behind book marks belongs to them; alone it cites by itself. */
function byDocumentNumber(
  line: ReportLine,
  { search, pairs }: { search: Search; pairs: readonly MarkPair[] },
): readonly Proposal<Citation>[] {
  return documentNumbersOf(line.text).flatMap((found) => {
    const before = line.text.slice(Math.max(0, found.start - 2), found.start);
    if (/》[（(]?$/u.test(before) || isInside(found, pairs)) return [];
    // 按国办发〔2018〕118号: a verb may stand before the sign of the body.
    const work = search.works.find(
      ({ documentNumber: known }) => known !== undefined && found.number.endsWith(known),
    );
    if (work?.documentNumber === undefined) return [];
    const start = found.start + found.number.length - work.documentNumber.length;
    const range = { start, end: found.end };
    return [proposal(line, { range, work, confidence: 0.97, reason: '文号相同' })];
  });
}

function byName(
  line: ReportLine,
  { search, pairs }: { search: Search; pairs: readonly MarkPair[] },
): readonly Proposal<Citation>[] {
  return namedWorksOf(line.text, search.works)
    .filter((found) => !isInside(found, pairs))
    .map(({ work, ...found }) =>
      proposal(line, { range: found, work, confidence: 0.85, reason: '未加书名号的通行名称' }),
    );
}

function isInside({ start, end }: Range, pairs: readonly MarkPair[]): boolean {
  return pairs.some((pair) => start < pair.end && end > pair.start);
}

/** 《》 also holds articles and columns; a title of one character or of two sentences is none. */
function isTitle(text: string): boolean {
  return text.trim().length >= 2 && text.length <= 120 && !/[。；]/u.test(text);
}

function innerText({ text }: ReportLine, { start, end }: Range): string {
  return text.slice(start + 1, end - 1);
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function proposal(
  { anchor }: ReportLine,
  found: { range: Range; work: Work; confidence: number; reason: string },
): Proposal<Citation> {
  const { range, work, confidence, reason } = found;
  return {
    anchor,
    annotation: { kind: 'cite', start: range.start, end: range.end, work: work.id },
    reason,
    confidence,
  };
}

function inOrder(a: Proposal<Citation>, b: Proposal<Citation>): number {
  return a.annotation.start - b.annotation.start || b.annotation.end - a.annotation.end;
}
