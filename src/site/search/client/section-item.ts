import { excerptOf } from '#search/client/excerpt.ts';
import type { Hit } from '#search/client/found-page.ts';
import type { Match } from '#search/client/term-matches.ts';
import { foundUrl, headAnchor } from '#search/shared/head.ts';
import { markedText, pageTemplate, write } from './page-template.ts';

/** Excerpts shown of one section; the others are counted. */
const mostExcerpts = 3;
const width = { before: 28, after: 56 };

/** A section that matches: its heading, how often it does, and what surrounds the matches. */
export function sectionItem(hit: Hit): HTMLElement {
  const { document, matches } = hit;
  const { report, anchor } = document;
  const fragment = pageTemplate('hit');
  const item = fragment.querySelector('li');
  if (!item) throw new Error('The template of a hit has no item.');
  item.querySelector('[data-hit]')?.setAttribute('href', foundUrl(report, anchor));
  item.querySelector('[data-section]')?.append(...heading(hit));
  write(item, '[data-number]', numberOf(anchor));
  if (matches.length > 1) write(item, '[data-matches]', `${matches.length} 处`);
  const shown = excerptsOf(hit);
  item
    .querySelector('[data-excerpts]')
    ?.append(...shown.slice(0, mostExcerpts).flatMap((match) => excerpt(hit, match)));
  const left = shown.length - mostExcerpts;
  if (left > 0) write(item, '[data-left]', `本节另有 ${left} 段`);
  return item;
}

/** Whether something stands in the section's own heading. */
export function hitsTitle({ document, matches }: Hit): boolean {
  return matches.some(({ line, anchor }) => line === 0 && anchor === document.anchor);
}

/** What the section is called, with what matches marked where the heading is shown as it stands. */
function heading({ document, matches }: Hit): readonly Node[] {
  const { lines, anchor, sectionTitle } = document;
  if (sectionTitle === undefined) return markedText([{ text: untitled(anchor), matched: false }]);
  if (!isHeadingOf(sectionTitle, lines[0]?.text)) {
    return markedText([{ text: sectionTitle, matched: false }]);
  }
  const at = { line: 0, start: 0, end: sectionTitle.length, anchor };
  return markedText(excerptOf(document, matches, { at, width: { before: 0, after: 0 } }).runs);
}

function isHeadingOf(title: string, line: string | undefined): boolean {
  return line?.startsWith(title) === true;
}

/** Matches that need an excerpt: those of the heading are marked there, if they can be. */
function excerptsOf({ document, matches }: Hit): readonly Match[] {
  const { lines, sectionTitle = '' } = document;
  const shown = isHeadingOf(sectionTitle, lines[0]?.text) ? sectionTitle.length : 0;
  return apart(matches.filter(({ line, end }) => line > 0 || end > shown));
}

/** Matches far enough from one another to have an excerpt each. */
function apart(matches: readonly Match[]): readonly Match[] {
  const chosen: Match[] = [];
  for (const match of matches) {
    const last = chosen.at(-1);
    if (last?.line === match.line && match.start < last.end + width.after + width.before) continue;
    chosen.push(match);
  }
  return chosen;
}

function excerpt({ document, matches }: Hit, at: Match): readonly HTMLElement[] {
  const { runs, cutBefore, cutAfter, anchor } = excerptOf(document, matches, { at, width });
  const link = globalThis.document.createElement('a');
  link.href = foundUrl(document.report, anchor);
  link.append(cutBefore ? '……' : '', ...markedText(runs), cutAfter ? '……' : '');
  const { printed = [] } = document.lines[at.line] ?? {};
  const readings = printed.filter(
    ({ start, end, text }) => at.printed && text !== '' && start < at.end && at.start < end,
  );
  return [link, ...readings.map(({ text }) => printedNote(text))];
}

/** What was searched is not in the reading text: says what is printed there. */
function printedNote(text: string): HTMLElement {
  const fragment = pageTemplate('printed');
  write(fragment, '[data-reading]', text);
  return fragment.querySelector('small') ?? globalThis.document.createElement('small');
}

function untitled(anchor: string): string {
  if (anchor === headAnchor) return '报告首尾';
  if (anchor === 's0') return '引言';
  return anchor.startsWith('t') ? '无题部分' : '附件';
}

/** `s2-3` as §2.3: its place in the report's own numbering. */
function numberOf(anchor: string): string {
  return /^s[^0]/u.test(anchor) ? `§${anchor.slice(1).replaceAll('-', '.')}` : '';
}
