import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openLastingPage, openPage, phone } from '#tests/helpers/browser.ts';
import { pageKinds } from '#tests/helpers/built-site.ts';
import { mostShift, openWatched, shiftOf } from '#tests/helpers/layout-shift.ts';

/** What docs/design.md lets a page have. */
const most = { smallType: 15, sizes: 7, widths: 6, links: 4 };

const windows = [
  { window: 'a phone', options: phone },
  { window: 'a desktop', options: {} },
];

/** In the order of the windows. */
let pages: readonly Page[] = [];
beforeAll(async () => {
  pages = await Promise.all(windows.map(({ options }) => openLastingPage(options)));
});

const shown = windows.flatMap((window, at) => pageKinds.map((kind) => ({ ...window, at, kind })));

test.each(shown)('$kind.name keeps to the design on $window', async ({ options, at, kind }) => {
  const page = pages[at] ?? expect.unreachable();
  await page.goto(kind.path);
  await page.locator('compare-reports[data-state="loading"]').waitFor({ state: 'detached' });
  const { smallType, sizes, widths, links, low, glued } = await page.evaluate(looksOf);
  expect(smallType).toBeLessThanOrEqual(most.smallType);
  expect(sizes.length, sizes.join()).toBeLessThanOrEqual(most.sizes);
  expect(widths.length, widths.join()).toBeLessThanOrEqual(most.widths);
  expect(links.length, links.join('; ')).toBeLessThanOrEqual(most.links);
  if (options === phone) expect(low).toEqual([]);
  expect(glued, 'neighbours that only a gap keeps apart, and no blank').toEqual([]);
});

test('what breaks with the design would be seen', async () => {
  const page = await openPage({ ...phone, bypassCSP: true });
  await page.goto('/across/');
  await page.addStyleTag({
    content: 'main { font-size: 13px } main a { line-height: 1 !important }',
  });
  await page.addStyleTag({
    content: 'main :is(p, dd, dt, a, li) { font: 13px/1 serif !important }',
  });
  await page.addStyleTag({ content: 'main a { padding: 0 !important }' });
  await page.evaluate(() => {
    for (const { childNodes } of document.querySelectorAll('body *'))
      for (const node of [...childNodes]) if (node.textContent?.trim() === '') node.remove();
  });
  const { smallType, low, glued } = await page.evaluate(looksOf);
  expect(glued).not.toEqual([]);
  expect(smallType).toBeGreaterThan(most.smallType);
  expect(low).not.toEqual([]);
});

const moving = [
  { name: 'the home page', path: '/', isThere: 'main table' },
  { name: 'search with hits', path: '/search/?q=行政复议', isThere: '[data-hit]' },
  { name: 'a topic', path: '/topics/fuyi/', isThere: 'main table' },
  {
    name: 'a comparison',
    path: '/compare/?a=440205/2023&b=130300/2023',
    isThere: 'compare-reports[data-state=done]',
  },
];

test.each(windows.flatMap((window) => moving.map((page) => ({ ...window, ...page }))))(
  'nothing moves on $name by itself on $window',
  async ({ options, path, isThere }) => {
    const page = await openWatched(options);
    await page.goto(path);
    await page.locator(isThere).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await shiftOf(page)).toBeLessThanOrEqual(mostShift);
  },
);

/** Measures the page. */
function looksOf() {
  const isSeen = (element: Element) =>
    element.getClientRects().length > 0 && !element.closest('.visually-hidden, script, style');
  const count = { all: 0, small: 0 };
  const sizes = new Set<number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const { length } = (walker.currentNode.nodeValue ?? '').replace(/\s/gu, '');
    if (!element || length === 0 || !isSeen(element)) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    sizes.add(size);
    count.all += length;
    if (size < 15) count.small += length;
  }
  const inMain = [...document.querySelectorAll('main, main *')].filter(isSeen);
  const widths = new Set(
    inMain
      .map((element) => getComputedStyle(element).maxWidth)
      .filter((width) => /px$/u.test(width)),
  );
  const links = [...document.querySelectorAll('main a')].filter(
    (link) => isSeen(link) && link.textContent?.trim() !== '',
  );
  const looks = new Set(
    links.map((link) => {
      const { color, textDecorationLine } = getComputedStyle(link);
      return `${color} ${textDecorationLine}`;
    }),
  );
  const isInText = (element: Element) => {
    if (element.closest('.text')) return true;
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.parentElement?.closest('p, li, dd, td, div, figcaption, blockquote');
    const copy = block?.cloneNode(true) as Element | undefined;
    for (const link of copy?.querySelectorAll('a') ?? []) link.remove();
    return /[\p{L}\p{N}]/u.test(copy?.textContent ?? '');
  };
  const low = [...document.querySelectorAll('a, button, summary')]
    .filter((element) => isSeen(element) && !element.matches('.skip') && !isInText(element))
    .filter((element) => element.getBoundingClientRect().height < 43.5)
    .map((element) => `${element.parentElement?.outerHTML.slice(0, 120)}`);
  const isInline = (node: Node) =>
    node instanceof Element
      ? /^(?:A|SPAN|B|STRONG|SMALL|BUTTON|LABEL|SELECT|TIME|CODE|CITE|OUTPUT)$/u.test(node.tagName)
      : node.nodeType === Node.TEXT_NODE;
  const glued = [...document.querySelectorAll('body *')]
    .filter((box) => /flex|grid/u.test(getComputedStyle(box).display))
    .flatMap((box) => [...box.childNodes])
    .filter(({ textContent }) => textContent !== '')
    .flatMap((node) => {
      const next = node.nextSibling;
      if (next === null || !isInline(node) || !isInline(next)) return [];
      const [text, after] = [node.textContent ?? '', next.textContent ?? ''];
      return after === '' || /\s$/u.test(text) || /^\s/u.test(after) ? [] : [`${text}|${after}`];
    });
  return {
    smallType: count.all === 0 ? 0 : (100 * count.small) / count.all,
    sizes: [...sizes].sort((a, b) => a - b),
    widths: [...widths],
    links: [...looks],
    low: low.slice(0, 3),
    glued,
  };
}
