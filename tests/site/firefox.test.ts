import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserTasks } from '#tests/helpers/browser-tasks.ts';
import { siteOrigin } from '#tests/helpers/built-site.ts';
import { findFirefox, startFirefox } from '#tests/helpers/firefox.ts';
import { faultsOf } from '#tests/helpers/page-faults.ts';

/** One of each kind; `bench/engines.ts` takes all of them, in old Chromiums too. */
const tasks = browserTasks.filter(({ name }) =>
  /^(?:a phrase is found|quotations are told|a shared link)/u.test(name),
);
const path = findFirefox();

describe.skipIf(path === undefined)('in Firefox, where the system has one', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startFirefox(path ?? '');
    const context = await browser.newContext({ baseURL: siteOrigin, locale: 'zh-CN' });
    page = await context.newPage();
  });
  afterAll(() => browser.close());

  test.each(tasks)('$name', async ({ run }) => {
    const faults = faultsOf(page, siteOrigin);
    await run(page);
    // What the policy of a page stops is an error of the page, too.
    expect(faults.filter((fault) => fault.startsWith('thrown'))).toEqual([]);
  });
});
