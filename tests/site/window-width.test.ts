import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openLastingPage } from '#tests/helpers/browser.ts';
import { show, shownKinds } from '#tests/helpers/shown-kinds.ts';

let page: Page;
beforeAll(async () => {
  page = await openLastingPage({});
  await page.addInitScript(() => localStorage.setItem('nianbao-size', 'larger'));
});

test.each(shownKinds)(
  '$name is never wider than the window, in the largest size too',
  async (kind) => {
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
  },
);

/** The element that reaches furthest to the right. */
function widest(): string {
  const elements = [...document.querySelectorAll('body *')];
  const [element] = elements.sort(
    (a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right,
  );
  return element?.outerHTML.slice(0, 100) ?? '';
}
