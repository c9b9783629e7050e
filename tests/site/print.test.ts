import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '#tests/helpers/browser.ts';
import { pageKinds, pagePaths, readPage } from '#tests/helpers/built-site.ts';

/** The type area of an A4 sheet, 156 mm wide, in CSS pixels. */
const sheet = { viewport: { width: 590, height: 850 } };

/** What only a screen can use. */
const controls =
  'header, footer, nav, search, button, input, select, summary, reading-settings, .skip, .onward';

test.each(pageKinds)('$name is printed whole, without controls', async ({ path }) => {
  const page = await openPrinted(path);
  expect(await page.locator(controls).count()).toBeGreaterThan(5);
  expect(await page.locator(controls).filter({ visible: true }).count()).toBe(0);
  expect(await page.evaluate(cutOff)).toEqual([]);
  expect(await page.evaluate(looseHeadings)).toEqual([]);
});

test('every page prints its address in the foot of each sheet', () => {
  const pages = pagePaths.filter((path) => !readPage(path).includes('<lead-on data-to='));
  const others = pages.filter((path) => !readPage(path).includes(marginOf(path)));
  expect(pages.length).toBeGreaterThan(100);
  expect(others).toEqual([]);
});

test('the places of a province by year fit on a sheet when there are eight years', async () => {
  const page = await openPrinted('/coverage/440000/');
  await page.evaluate(widenTables);
  expect(await page.locator('tr > :nth-child(8)').count()).toBeGreaterThan(1);
  expect(await page.evaluate(cutOff)).toEqual([]);
});

test('what is too wide for the sheet would be seen', async () => {
  const page = await openPrinted('/coverage/440000/', { ...sheet, bypassCSP: true });
  await page.addStyleTag({ content: '.scroller { overflow: auto } td { min-width: 300px }' });
  expect(await page.evaluate(cutOff)).not.toEqual([]);
});

test('bars and hatchings are painted on paper', async () => {
  const page = await openPrinted('/reports/440205/2023/shared/');
  const adjust = await page
    .locator('.bar > svg')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).printColorAdjust));
  expect(new Set(adjust)).toEqual(new Set(['exact']));
});

async function openPrinted(path: string, options: BrowserContextOptions = sheet): Promise<Page> {
  const page = await openPage(options);
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** What the foot is made of; the page for what is missing has the address it was written to. */
function marginOf(path: string): string {
  return `data-address="${path === '/404.html' ? '/404/' : encodeURI(path)}"`;
}

/** Elements that hide a part of what is in them, or reach beyond the sheet. */
function cutOff(): readonly string[] {
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => !element.closest('.visually-hidden, svg'))
    .filter((element) => {
      const hides = getComputedStyle(element).overflowX !== 'visible';
      const isCut = hides && element.scrollWidth > element.clientWidth + 1;
      return isCut || element.getBoundingClientRect().right > innerWidth + 1;
    })
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Headings that a sheet may end in, or after. */
function looseHeadings(): readonly string[] {
  return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')]
    .filter((heading) => {
      const { breakInside, breakAfter } = getComputedStyle(heading);
      return breakInside !== 'avoid' || breakAfter !== 'avoid';
    })
    .map((heading) => heading.outerHTML.slice(0, 100));
}

/** Repeats the last column of every table until there are eight years beside the first column. */
function widenTables(): void {
  for (const row of document.querySelectorAll('tr')) {
    while (row.children.length > 0 && row.children.length < 9) {
      row.append(row.children[row.children.length - 1]?.cloneNode(true) ?? '');
    }
  }
}
