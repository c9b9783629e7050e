import { excerptOf } from '#search/client/excerpt.ts';
import type { Hit } from '#search/client/found-page.ts';
import type { Match } from '#search/client/term-matches.ts';
import { foundUrl } from '#search/shared/head.ts';
import { excerptRange } from './excerpt-range.ts';
import { markedText, pageTemplate, write } from './page-template.ts';
import { numberOf, untitled } from './section-name.ts';

/** Excerpts shown of one section; the others are counted. */
const mostExcerpts = 3;

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
  if (matches.length === 0) return beginning(document);
  const shown = isHeadingOf(sectionTitle, lines[0]?.text) ? sectionTitle.length : 0;
  return apart(
    document,
    matches.filter(({ line, end }) => line > 0 || end > shown),
  );
}

/** Where nothing was searched for, the text begins the excerpt. */
function beginning({ lines, sectionTitle = '', anchor }: Hit['document']): readonly Match[] {
  const line = lines.findIndex(({ text }) => text.length > sectionTitle.length + 1);
  const [first] = lines;
  const start = line === 0 && isHeadingOf(sectionTitle, first?.text) ? sectionTitle.length : 0;
  return line < 0 ? [] : [{ line, start, end: start, anchor: lines[line]?.anchor ?? anchor }];
}

/** Matches that do not stand in the excerpt of another. */
function apart({ lines }: Hit['document'], matches: readonly Match[]): readonly Match[] {
  const chosen: Match[] = [];
  let shown = { line: -1, end: 0 };
  for (const match of matches) {
    const { line } = match;
    if (shown.line === line && match.end <= shown.end) continue;
    const ofLine = matches.filter((one) => one.line === line);
    shown = { line, end: excerptRange(lines[line]?.text ?? '', match, ofLine).end };
    chosen.push(match);
  }
  return chosen;
}

function excerpt({ document, matches }: Hit, at: Match): readonly HTMLElement[] {
  const text = document.lines[at.line]?.text ?? '';
  const inLine = matches.filter(({ line }) => line === at.line);
  const { start, end } = excerptRange(text, at, inLine);
  const width = { before: at.start - start, after: end - at.end };
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
