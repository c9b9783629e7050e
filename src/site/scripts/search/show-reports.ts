import { anchorUrl, reportUrl } from '../../../model/permalink.ts';
import type { Hit } from '../../../search/client/exact-search.ts';
import { excerptOf } from '../../../search/client/excerpt.ts';
import type { Match } from '../../../search/client/term-matches.ts';
import { markedText, pageTemplate, write } from './page-template.ts';

/** Excerpts shown of one section; the others are counted. */
const mostExcerpts = 3;
const width = { before: 28, after: 56 };

/** Adds sections to the results, those of one report under one heading, titles that match first. */
export function showReports(results: HTMLElement, hits: readonly Hit[]): void {
  for (const [report, ofReport] of Map.groupBy(hits, ({ document }) => document.report)) {
    const group = groupOf(results, report, ofReport[0]);
    const list = group.querySelector('ol');
    const titled = ofReport.filter((hit) => hitsTitle(hit));
    const others = ofReport.filter((hit) => !hitsTitle(hit));
    list?.append(...[...titled, ...others].map(sectionOf));
    write(group, '[data-count]', `${group.querySelectorAll('[data-hit]').length} 节`);
  }
}

/** Whether something stands in the section's own heading. */
function hitsTitle({ document, matches }: Hit): boolean {
  return matches.some(({ line }) => line === 0 && document.lines[0]?.anchor === document.anchor);
}

function groupOf(results: HTMLElement, report: string, hit: Hit | undefined): Element {
  const found = results.querySelector(`[data-group="${CSS.escape(report)}"]`);
  if (found) return found;
  const fragment = pageTemplate('report');
  const group = fragment.querySelector('section');
  if (!group || !hit) throw new Error('The template of a report has no section.');
  const { place = '', year, title } = hit.document;
  group.dataset['group'] = report;
  write(group, '[data-report-link]', `${place} ${year}年`);
  group.querySelector('[data-report-link]')?.setAttribute('href', reportUrl(report));
  write(group, '[data-title]', title);
  results.append(group);
  return group;
}

function sectionOf(hit: Hit): DocumentFragment {
  const { document, matches } = hit;
  const { report, anchor, sectionTitle } = document;
  const fragment = pageTemplate('hit');
  fragment.querySelector('[data-hit]')?.setAttribute('href', anchorUrl(report, anchor));
  write(fragment, '[data-section]', sectionTitle ?? untitled(anchor));
  const inText = matches.filter(({ line }) => document.lines[line]?.anchor !== anchor);
  const shown = apart(inText.length > 0 ? inText : matches.slice(0, 1));
  fragment
    .querySelector('[data-excerpts]')
    ?.append(...shown.slice(0, mostExcerpts).map((match) => excerpt(hit, match)));
  const left = shown.length - mostExcerpts;
  if (left > 0) write(fragment, '[data-left]', `本节还有 ${left} 处`);
  return fragment;
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

function excerpt({ document, matches }: Hit, at: Match): HTMLElement {
  const { runs, cutBefore, cutAfter, anchor } = excerptOf(document, matches, { at, width });
  const link = globalThis.document.createElement('a');
  link.href = anchorUrl(document.report, anchor);
  link.append(cutBefore ? '……' : '', ...markedText(runs), cutAfter ? '……' : '');
  return link;
}

function untitled(anchor: string): string {
  if (anchor === 's0') return '引言';
  return anchor.startsWith('t') ? '无题部分' : '附件';
}
