import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserTasks } from '#tests/helpers/browser-tasks.ts';
import { siteOrigin } from '#tests/helpers/built-site.ts';
import { faultsOf } from '#tests/helpers/page-faults.ts';
import { findWebkit, startWebkit } from '#tests/helpers/webkit.ts';

/** One of each kind; `bench/engines.ts` takes all of them. */
const tasks = browserTasks.filter(({ name }) =>
  /^(?:every report|a phrase is found|quotations are told|a shared link)/u.test(name),
);
const programs = findWebkit();

describe.skipIf(programs === undefined)('in WebKit, where the system has one', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    if (programs === undefined) return;
    browser = await startWebkit(programs);
    page = await (await browser.newContext({ baseURL: siteOrigin })).newPage();
  });
  afterAll(() => browser.close());

  test.each(tasks)('$name', async ({ run }) => {
    const faults = faultsOf(page, siteOrigin);
    await run(page);
    expect(faults).toEqual([]);
  });

  test('what a page throws, complains of and is refused by its policy would be seen', async () => {
    await page.goto('/');
    const faults = faultsOf(page, siteOrigin);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'throw new Error("a script that stands in the page")';
      document.head.append(script);
      console.warn('a complaint');
      queueMicrotask(() => {
        throw new Error('a mistake');
      });
    });
    await page.goto('/missing-page/');
    expect(faults.toSorted()).toEqual([
      `404 ${siteOrigin}/missing-page/`,
      'console: Content Security Policy: script-src-elem inline',
      'console: a complaint',
      'thrown: Error: a mistake',
    ]);
  });
});
