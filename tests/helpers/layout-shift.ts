import type { BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** How far things may move on a page by themselves, as browsers count it. */
export const mostShift = 0.05;

/** A page that adds up how far things on it move, in a size of type. */
export async function openWatched(options: BrowserContextOptions, size = ''): Promise<Page> {
  const page = await openPage(options);
  await page.addInitScript((chosen) => {
    localStorage.setItem('nianbao-size', chosen);
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
      document.documentElement.dataset['shift'] = String(shift);
    }).observe({ type: 'layout-shift', buffered: true });
  }, size);
  return page;
}

export async function shiftOf(page: Page): Promise<number> {
  return Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
}
