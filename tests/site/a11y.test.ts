import { expect, test } from 'vitest';
import { axeFaults } from '#tests/helpers/axe-faults.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { show, shownKinds } from '#tests/helpers/shown-kinds.ts';

/** Each page is looked at wide and light, then dark on a phone, where targets are touched. */
test.each(shownKinds)('axe finds nothing on $name, on a wide page', async (kind) => {
  const page = await openPage({ colorScheme: 'light' });
  await show(page, kind);
  expect(await axeFaults(page)).toEqual([]);
});

test.each(shownKinds)('axe finds nothing on $name, on a phone in the dark', async (kind) => {
  const page = await openPage({ ...phone, colorScheme: 'dark' });
  await show(page, kind);
  expect(await axeFaults(page, { 'target-size': { enabled: true } })).toEqual([]);
});

test('axe finds links that stand too close', async () => {
  const page = await openPage({ ...phone, bypassCSP: true });
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
  await page.goto('/');
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ddd'));
  expect((await axeFaults(page)).join()).toContain('color-contrast');
});
