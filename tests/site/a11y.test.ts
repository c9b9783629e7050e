import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { axeFaults, bringAxe } from '#tests/helpers/axe-faults.ts';
import { openLastingPage, openPage, phone } from '#tests/helpers/browser.ts';
import { show, shownKinds } from '#tests/helpers/shown-kinds.ts';

/** Each page is looked at wide and light, then dark on a phone, where targets are touched. */
let wide: Page;
let narrow: Page;
beforeAll(async () => {
  wide = await openLastingPage({ colorScheme: 'light' });
  narrow = await openLastingPage({ ...phone, colorScheme: 'dark' });
  await Promise.all([bringAxe(wide), bringAxe(narrow)]);
});

test.each(shownKinds)('axe finds nothing on $name, on a wide page', async (kind) => {
  await show(wide, kind);
  expect(await axeFaults(wide)).toEqual([]);
});

test.each(shownKinds)('axe finds nothing on $name, on a phone in the dark', async (kind) => {
  await show(narrow, kind);
  expect(await axeFaults(narrow, { 'target-size': { enabled: true } })).toEqual([]);
});

test('axe finds links that stand too close', async () => {
  const page = await openPage({ ...phone, bypassCSP: true });
  await bringAxe(page);
  await page.goto('/across/');
  await page.addStyleTag({
    content:
      'dl > div, dt a { padding: 0 !important } dd { display: none } dt { line-height: 1 !important }',
  });
  const faults = await axeFaults(page, { 'target-size': { enabled: true } });
  expect(faults.join()).toContain('target-size');
});

test('axe finds a fault where there is one', async () => {
  const page = await openPage();
  await bringAxe(page);
  await page.goto('/');
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ddd'));
  expect((await axeFaults(page)).join()).toContain('color-contrast');
});
