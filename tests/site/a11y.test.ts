import axe, { type RuleObject, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { pageKinds } from '#tests/helpers/built-site.ts';

const searches = [
  { name: 'search with hits', path: '/search/?q=行政复议', state: 'done' },
  {
    name: 'search with filters',
    path: '/search/?q=行政复议&from=2023&part=achievements',
    state: 'done',
  },
  { name: 'search as lines', path: '/search/?q=行政复议&view=right', state: 'done' },
  { name: 'search with a mistake', path: '/search/?q=-行政复议', state: 'idle' },
  { name: 'search that finds nothing', path: '/search/?q=量子纠缠', state: 'done' },
  { name: 'search that fails', path: '/search/?q=行政复议', state: 'error' },
] as const;

const offer = {
  name: 'a report whose citation is offered',
  path: '/reports/440205/2023/',
  opens: 'a.permalink[href="#s2-1"]',
} as const;

const kinds: readonly Kind[] = [...pageKinds, ...searches, offer];

interface Kind {
  readonly name: string;
  readonly path: string;
  /** Of the search, once it is over. */
  readonly state?: 'idle' | 'done' | 'error';
  /** What is pressed to bring up a panel. */
  readonly opens?: string;
}

test.each(kinds)('axe finds nothing on $name, light or dark, wide or narrow', async (kind) => {
  const page = await openPage();
  await show(page, kind);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      faults.push(...(await axeFaults(page)).map((fault) => `${colorScheme} ${width} ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test.each(kinds)('what is touched on $name is large enough, or stands apart', async (kind) => {
  const page = await openPage(phone);
  await show(page, kind);
  expect(await axeFaults(page, { 'target-size': { enabled: true } })).toEqual([]);
});

test('axe finds links that stand too close', async () => {
  const page = await openPage(phone);
  await page.goto('/across/');
  await page.addStyleTag({
    content:
      'dl > div { padding: 0 !important } dd { display: none } dt { line-height: 1 !important }',
  });
  const faults = await axeFaults(page, { 'target-size': { enabled: true } });
  expect(faults.join()).toContain('target-size');
});

test('axe finds a fault where there is one', async () => {
  const page = await openPage();
  await page.goto('/');
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ddd'));
  expect((await axeFaults(page)).join()).toContain('color-contrast');
});

test.each(kinds)('$name is never wider than the window, in the largest size too', async (kind) => {
  const page = await openPage();
  await page.addInitScript(() => localStorage.setItem('nianbao-size', 'larger'));
  await show(page, kind);
  const tooWide: string[] = [];
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    const excess = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (excess > 0) tooWide.push(`${width}: by ${excess}, ${await page.evaluate(widest)}`);
  }
  expect(tooWide).toEqual([]);
});

async function show(page: Page, { path, state, opens }: Kind): Promise<void> {
  if (state === 'error') await page.route('/exact/**', (route) => route.abort());
  await page.goto(path);
  if (state) await page.locator(`[data-search][data-state=${state}]`).waitFor();
  if (opens) {
    await page.locator(opens).click();
    await page.locator(':popover-open').waitFor();
  }
}

/** The element that reaches furthest to the right. */
function widest(): string {
  const elements = [...document.querySelectorAll('body *')];
  const [element] = elements.sort(
    (a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right,
  );
  return element?.outerHTML.slice(0, 100) ?? '';
}

async function axeFaults(page: Page, rules: RuleObject = {}): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(options),
    { resultTypes: ['violations'], rules } satisfies RunOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id} ${target.join(' ')}: ${failureSummary ?? ''}`.replace(/\s+/gu, ' '),
    ),
  );
}
