import type { MainText } from '#importer/read/page-text.ts';
import type { SourceZone } from '#model/metadata.ts';
import {
  type Bounds,
  bodyEnd,
  bodyStart,
  isBodyLike,
  isFirstHeading,
  isLetterText,
} from './body-bounds.ts';
import { stackedFactLines } from './meta-line.ts';
import { type Entry, isProse } from './page-paragraph.ts';
import { type PrintedTitle, titlesIn } from './titles.ts';
import { judge, zonesOf } from './zones.ts';

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

/** Tells the report's lines from those of the page around it. */
export function partsOf(entries: readonly Entry[], main: MainText | undefined): PageParts {
  const { from, to } = boundsOf(entries, main);
  const titles = titlesAbove(entries, from);
  const own = titles.filter(({ ofSite }) => ofSite === undefined);
  const title = own.findLast((one) => isOwnTitle(one, own, main)) ?? own.at(-1);
  const facts = stackedFactLines(entries.slice(0, titleLimit(entries, from)));
  const start = bodyStart(entries, { from, to, title, facts });
  const end = bodyEnd(entries, { start, to });
  const judgements = entries.map((entry) => judge(entry, { start, end, title, titles, facts }));
  return {
    body: entries.filter((_, at) => judgements[at]?.kind === 'body'),
    ...(title && { title }),
    pageTitles: titles.filter((one) => one !== title),
    meta: entries.filter((_, at) => judgements[at]?.kind === 'meta'),
    zones: zonesOf(entries, judgements),
  };
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

/** Titles stand above the first part of the report: above its first 一、 that is a heading. */
function titleLimit(entries: readonly Entry[], from: number): number {
  const first = entries.findIndex((entry, at) => at >= from && isFirstHeading(entry));
  return first === -1 ? Math.min(entries.length, from + 40) : first;
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
