import type { MainText, PageLine } from '#importer/read/page-text.ts';
import type { PageWords } from '#model/charter.ts';
import { filled } from '#model/filled.ts';
import type { SourceZone } from '#model/metadata.ts';
import { bodyBounds, isBodyLike, isFirstHeading, isLetterText } from './body-bounds.ts';
import type { Bounds } from './bounds.ts';
import { stackedFactLines } from './fact-lines.ts';
import { type JudgedParagraph, judged } from './judge.ts';
import type { PageParagraph } from './page-paragraph.ts';
import { type SortedParagraph, sorted } from './sorted-paragraph.ts';
import { type PrintedTitle, titlesIn } from './titles.ts';
import { zonesOf } from './zones.ts';

/** A page taken apart: every paragraph is either body or in a zone. */
export interface PageParts {
  /** All of the page but what its file sets apart, each with what it is. */
  readonly paragraphs: readonly SortedParagraph[];
  /** Those of its head and main text: what other columns link to says nothing of this page. */
  readonly near: readonly SortedParagraph[];
  /** The report's own, in order. */
  readonly body: readonly SortedParagraph[];
  /** Those that print facts about the page. */
  readonly meta: readonly SortedParagraph[];
  /** The report's title, when the page prints one above it. */
  readonly title?: PrintedTitle;
  /** The same title, or one like it, printed by the site. */
  readonly pageTitles: readonly PrintedTitle[];
  readonly zones: readonly SourceZone[];
}

/** Tells the report's paragraphs from those of the page around it. Each is judged once. */
export function partsOf(
  page: readonly PageParagraph[],
  { main: text, words }: { readonly main: MainText | undefined; readonly words: PageWords },
): PageParts {
  const all = page.filter(isOfText).map((paragraph, at) => judged({ ...paragraph, at }));
  const main = boundsOf(all, text);
  const head = all.slice(0, titleLimit(all, main.from));
  const titles = titlesAbove(head, { all, words });
  const own = titles.filter(({ ofSite }) => ofSite === undefined);
  const title = own.findLast((one) => isOwnTitle(one, own, text)) ?? own.at(-1);
  const facts = stackedFactLines(head);
  const body = bodyBounds(all, { main, title, facts });
  const paragraphs = all.map((paragraph) => sorted(paragraph, { body, title, titles, facts }));
  return filled({
    paragraphs,
    near: paragraphs.filter(({ line }) => line.trail === 'head' || isInside(line, text)),
    body: paragraphs.filter(({ kind }) => kind === 'body'),
    meta: paragraphs.filter(({ kind }) => kind === 'meta'),
    title,
    pageTitles: titles.filter((one) => one !== title),
    zones: zonesOf([...paragraphs, ...page.flatMap(asideOf)]),
  });
}

/** Headers, notes and the like stand in the midst of the text, and are none of it. */
function isOfText({ line }: PageParagraph): boolean {
  return line.apart === undefined;
}

function asideOf({ line, lines }: PageParagraph) {
  return line.apart === undefined ? [] : [{ kind: 'chrome' as const, why: line.apart, lines }];
}

/** Where the main text lies; all of the page when its markup does not tell. */
function boundsOf(all: readonly JudgedParagraph[], main: MainText | undefined): Bounds {
  if (main === undefined) return { from: 0, to: all.length };
  const from = all.findIndex(({ line }) => line.number >= main.first);
  const to = all.findIndex(({ line }) => line.number > main.last);
  return { from: Math.max(0, from), to: to === -1 ? all.length : to };
}

/** What looks like a title below the first text is a heading, unless that text is a letter. */
function titlesAbove(
  head: readonly JudgedParagraph[],
  { all, words }: { readonly all: readonly JudgedParagraph[]; readonly words: PageWords },
): readonly PrintedTitle[] {
  const titles = titlesIn(head, words);
  const first = titles[0]?.lines.at(-1)?.at ?? 0;
  const text = all.find((one) => one.at > first && one.prose !== undefined && isBodyLike(one));
  if (text === undefined || isLetterText(text)) return titles;
  return titles.filter(({ lines }) => (lines[0]?.at ?? 0) < text.at);
}

/** Titles stand above the first part of the report: above its first 一、 that is a heading. */
function titleLimit(all: readonly JudgedParagraph[], from: number): number {
  const first = all.findIndex((paragraph, at) => at >= from && isFirstHeading(paragraph));
  return first === -1 ? Math.min(all.length, from + 40) : first;
}

/** Inside the main text if one is there, for what is above it is the site's. */
function isOwnTitle(
  title: PrintedTitle,
  titles: readonly PrintedTitle[],
  main: MainText | undefined,
): boolean {
  if (main === undefined) return title === titles.at(-1);
  const [first] = title.lines;
  return first !== undefined && isInside(first.line, main);
}

function isInside({ number }: PageLine, main: MainText | undefined): boolean {
  return main === undefined || (main.first <= number && number <= main.last);
}
