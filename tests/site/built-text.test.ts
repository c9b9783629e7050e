import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportUrl } from '#model/permalink.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { readPage } from '#tests/helpers/built-site.ts';
import {
  attributeOf,
  elementsOf,
  type HtmlElement,
  parseHtml,
  textOf,
  textsOf,
} from '#tests/helpers/html.ts';
import { readingTextOf } from '#tests/helpers/reading-text.ts';

/** Where one character stands in the HTML. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const spoilers = [
  {
    name: 'changed',
    spoil: (html: string, { start, end }: Place) => `${html.slice(0, start)}囗${html.slice(end)}`,
  },
  {
    name: 'removed',
    spoil: (html: string, { start, end }: Place) => html.slice(0, start) + html.slice(end),
  },
  {
    name: 'added',
    spoil: (html: string, { start }: Place) => `${html.slice(0, start)}囗${html.slice(start)}`,
  },
];

describe.each(reportIds)('the page of %s', (id) => {
  const html = readPage(reportUrl(id));
  const expected = withoutBlanks(readingTextOf(reportOf(id)));

  test('has the text of the Markdown', () => {
    expect(reportTextOf(html)).toBe(expected);
  });

  test('shows all of it to a reader', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(reportUrl(id));
    const shown = await page.locator('[data-title], [data-text]').allInnerTexts();
    expect(withoutBlanks(shown.join(''))).toBe(expected);
  });

  test('has nothing between its lines but the titles that the editor made', () => {
    expect(insertionsOf(html)).toEqual(
      reportOf(id).sections.flatMap(({ suppliedTitle }) => suppliedTitle ?? []),
    );
  });

  test('has every fact of its frontmatter that is written in words', () => {
    const { published, signed, titleBasis, publishedBasis, regularised, ...facts } =
      reportOf(id).metadata;
    const words = Object.values(facts)
      .flat()
      .filter((fact) => typeof fact === 'string');
    const page = withoutBlanks(textOf(parseHtml(html)));
    expect(words.filter((fact) => !page.includes(withoutBlanks(fact)))).toEqual([]);
  });

  test.each(spoilers)('is found out when any one character is $name', ({ spoil }) => {
    const places = placesOf(html);
    expect(places).toHaveLength([...expected].length);
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        expect(reportTextOf(spoil(html, place))).not.toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});

/** The report's own text on a page, blanks aside: its title and its lines, in their order. */
function reportTextOf(html: string): string {
  return withoutBlanks(linesOf(html).map(textOf).join(''));
}

/** Where the characters of that text stand; one written as `&amp;` is one character. */
function placesOf(html: string): readonly Place[] {
  return linesOf(html)
    .flatMap(textsOf)
    .flatMap(({ position }) => {
      const from = position?.start.offset ?? 0;
      const written = html.slice(from, position?.end.offset);
      return [...written.matchAll(/&[#\w]+;|\S/gu)].map(({ index, 0: character }) => ({
        start: from + index,
        end: from + index + character.length,
      }));
    });
}

/** What stands between the lines of the report, ways onward aside. */
function insertionsOf(html: string): readonly string[] {
  const [text] = elementsOf(parseHtml(html)).filter(
    (element) => attributeOf(element, 'className') === 'text',
  );
  if (text === undefined) throw new Error('The page has no .text.');
  const known = elementsOf(text).filter((element) => isLine(element) || isWayOnward(element));
  const inside = new Set(known.flatMap(textsOf));
  return textsOf(text).flatMap((node) => (inside.has(node) ? [] : node.value.trim()));
}

function linesOf(html: string): readonly HtmlElement[] {
  return elementsOf(parseHtml(html)).filter(isLine);
}

function isLine(element: HtmlElement): boolean {
  return ['dataTitle', 'dataText'].some((name) => attributeOf(element, name) !== undefined);
}

function isWayOnward(element: HtmlElement): boolean {
  return /\bscreen-only\b/u.test(attributeOf(element, 'className') ?? '');
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}
