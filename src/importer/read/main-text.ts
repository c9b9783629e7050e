import type { HtmlLine } from './html-lines.ts';
import { nameOf } from './html-lines.ts';
import type { MainText } from './page-text.ts';
import type { HtmlElement } from './parse-html.ts';

/** The share of a page's running text that its main element must hold. */
const share = 0.85;

/**
 * The lines of a page's main text: the innermost element that holds nearly all running text. What
 * counts is Chinese text with stops and numbered headings; links count for nothing.
 *
 * @param offset how many lines of the capture stand before the first of `lines`
 */
export function mainTextOf(lines: readonly HtmlLine[], offset: number): MainText | undefined {
  const weights = lines.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return undefined;
  const held = weightsByElement(lines, weights);
  const main = innermost(lines, held, total * share);
  if (main === undefined) return undefined;
  const inside = lines.flatMap(({ ancestors }, at) => (ancestors.includes(main) ? [at] : []));
  return {
    first: (inside[0] ?? 0) + offset + 1,
    last: (inside.at(-1) ?? 0) + offset + 1,
    why: `${nameOf(main)} 里有全页 ${Math.round(((held.get(main) ?? 0) / total) * 100)}% 的成段文字`,
  };
}

/** How much a line looks like a report's own text. */
function weightOf({ text, linked }: HtmlLine): number {
  const heading = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
  if (linked * 2 > text.length) return 0;
  const stops = text.match(/[。；，、]/gu)?.length ?? 0;
  if (stops === 0) return heading.test(text) ? 10 : 0;
  return /[。；]/u.test(text) || text.length > 60 ? text.length + 10 * stops : 0;
}

function weightsByElement(
  lines: readonly HtmlLine[],
  weights: readonly number[],
): ReadonlyMap<HtmlElement, number> {
  const held = new Map<HtmlElement, number>();
  lines.forEach(({ ancestors }, at) => {
    const weight = weights[at] ?? 0;
    if (weight === 0) return;
    for (const element of ancestors) held.set(element, (held.get(element) ?? 0) + weight);
  });
  return held;
}

/** Elements with enough text lie inside each other, so the deepest is the innermost. */
function innermost(
  lines: readonly HtmlLine[],
  held: ReadonlyMap<HtmlElement, number>,
  least: number,
): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  let depth = -1;
  for (const { ancestors } of lines) {
    ancestors.forEach((element, at) => {
      if (at <= depth || lineLike.has(element.tagName) || (held.get(element) ?? 0) < least) return;
      best = element;
      depth = at;
    });
  }
  return best;
}

/** One paragraph is no main text: what stands beside it would be lost, its headings first. */
const lineLike = new Set('p li span font b strong em i u h1 h2 h3'.split(' '));
