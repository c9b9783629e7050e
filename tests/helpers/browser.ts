import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { siteOrigin } from './built-site.ts';

let connected: Promise<Browser> | undefined;

afterAll(async () => {
  await (await connected)?.close();
});

/** A page of its own for one test, as a reader who comes for the first time; closed afterwards. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  const browser = await connected;
  const context = await browser.newContext({
    baseURL: siteOrigin,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** A phone: narrow, and touched. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
