import type { Hit } from '#search/client/found-page.ts';
import { foundUrl } from '#search/shared/head.ts';
import { pageTemplate, write } from './page-template.ts';
import type { View } from './search-state.ts';
import type { ShownHits } from './shown-hits.ts';

/** Characters shown on either side of a match. */
const context = 32;

interface Line {
  readonly href: string;
  readonly left: string;
  readonly found: string;
  readonly right: string;
  readonly where: string;
}

/** Puts one line for each match on the page, sorted as the view says, the matches aligned. */
export function showLines(results: HTMLElement, { all, state }: ShownHits): void {
  if (all.length === 0) return;
  const fragment = pageTemplate('lines');
  const body = fragment.querySelector('tbody');
  body?.append(...sorted(all.flatMap(linesOf), state.view).map(rowOf));
  results.replaceChildren(fragment);
}

function linesOf({ document, matches }: Hit): readonly Line[] {
  return matches.map(({ line, start, end, anchor }) => {
    const text = document.lines[line]?.text ?? '';
    return {
      href: foundUrl(document.report, anchor),
      left: text.slice(Math.max(0, start - context), start),
      found: text.slice(start, end),
      right: text.slice(end, end + context),
      where: `${document.placeName ?? ''} ${document.year}`,
    };
  });
}

/** What stands before is compared from the match outwards. */
function sorted(lines: readonly Line[], view: View): readonly Line[] {
  const outwards = ({ left }: Line) => [...left].reverse().join('');
  const collator = new Intl.Collator('zh-CN');
  if (view === 'left') return [...lines].sort((a, b) => collator.compare(outwards(a), outwards(b)));
  if (view === 'right') return [...lines].sort((a, b) => collator.compare(a.right, b.right));
  return lines;
}

function rowOf({ href, left, found, right, where }: Line): DocumentFragment {
  const fragment = pageTemplate('line');
  write(fragment, '[data-left-context]', left);
  write(fragment, '[data-found]', found);
  write(fragment, '[data-right-context]', right);
  write(fragment, '[data-where]', where);
  fragment.querySelector('[data-found]')?.setAttribute('href', href);
  return fragment;
}
