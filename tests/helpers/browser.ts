import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { siteOrigin } from './built-site.ts';
import { chromiumOptions } from './chromium-options.ts';
import { stoppedOn } from './stopped-by-policy.ts';

let shared: Promise<Browser> | undefined;
let withClipboard: Promise<Browser> | undefined;
const stoppedOnLasting: (readonly string[])[] = [];

afterAll(async () => {
  await (await shared)?.close();
  await (await withClipboard)?.close();
  expect(stoppedOnLasting.flat()).toEqual([]);
});

/**
 * A page of its own for one test, as a reader who comes for the first time; closed afterwards. Whatever
 * is done on it, nothing may be stopped by the policy that the site states.
 */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  const stopped = stoppedOn(page);
  onTestFinished(async () => {
    await page.context().close();
    expect(stopped).toEqual([]);
  });
  return page;
}

/**
 * A page for many tests of a file, which go from one address to the next as one reader does: to open
 * one takes longer than most of what is asked of it. The policy holds for it as well.
 */
export async function openLastingPage(options: BrowserContextOptions): Promise<Page> {
  const page = await newPage(options);
  stoppedOnLasting.push(stoppedOn(page));
  return page;
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const browser = await browserFor(options);
  const context = await browser.newContext({
    baseURL: siteOrigin,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  return context.newPage();
}

/** Pages may read and write the clipboard. */
export const copying: BrowserContextOptions = {
  permissions: ['clipboard-read', 'clipboard-write'],
};

/**
 * The browser that all test files share; for pages that copy, one that no other file has. A browser
 * has one clipboard, and what one page copied would be pasted by another.
 */
function browserFor({ permissions }: BrowserContextOptions): Promise<Browser> {
  if (permissions?.includes('clipboard-write')) {
    withClipboard ??= chromiumOptions().then((options) => chromium.launch(options));
    return withClipboard;
  }
  shared ??= chromium.connect(inject('browserEndpoint'));
  return shared;
}

/** A phone: narrow, and touched. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
