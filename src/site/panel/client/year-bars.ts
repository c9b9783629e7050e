import type { CountedWord, WordPanel } from '#search/panel/word-panel.ts';
import { totalOf } from './panel-figures.ts';

/** Sizes of the drawing: a year's column, its bar, and the height of all. */
const column = 14;
const bar = 10;
const height = 32;

/** How often a word stands in 10,000 characters, year by year; a year without reports is dotted. */
export function yearBars(
  panel: WordPanel,
  word: CountedWord,
  years: readonly number[],
): SVGElement {
  const totals = years.map((year) => ({
    year,
    ...totalOf(panel, word, (report) => report.year === year),
  }));
  const most = Math.max(...totals.map(({ rate }) => rate));
  const svg = shape('svg', { viewBox: `0 0 ${years.length * column} ${height}`, role: 'img' });
  svg.setAttribute('width', `${years.length * column}`);
  const said = totals.map(({ year, rate, held }) =>
    held === 0 ? `${year}年未收` : `${year}年 ${rate.toFixed(2)}`,
  );
  const title = shape('title', {});
  title.textContent = `每万字：${said.join('，')}`;
  svg.append(title);
  for (const [at, { rate, held }] of totals.entries()) {
    const x = at * column + (column - bar) / 2;
    // Of a year with reports that lack the word a line is seen; of a gap a dot.
    const size = held === 0 || most === 0 ? 1 : Math.max(1, (rate / most) * (height - 2));
    const width = held === 0 ? 2 : bar;
    const y = height - size - (held === 0 ? 1 : 0);
    const place = { x: held === 0 ? x + bar / 2 - 1 : x, y, width, height: held === 0 ? 2 : size };
    svg.append(shape('rect', place));
  }
  return svg;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  return element;
}
