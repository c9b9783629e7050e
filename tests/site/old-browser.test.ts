import { expect, test } from 'vitest';
import { reportUrl } from '#model/permalink.ts';
import { reportOf } from '#tests/helpers/archive-files.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { readingTextOf } from '#tests/helpers/reading-text.ts';

const told = '这个浏览器太旧';

test('a browser that pages’ scripts are too young for says on a report what it cannot do, and shows it whole', async () => {
  const page = await openPage();
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'at'));
  await page.goto(reportUrl('440205/2023'));
  expect(await page.locator('main > [role=note]').textContent()).toContain(told);
  const shown = await page.locator('[data-title], [data-text]').allInnerTexts();
  const withoutBlanks = (text: string) => text.replace(/\s/gu, '');
  expect(withoutBlanks(shown.join(''))).toBe(withoutBlanks(readingTextOf(reportOf('440205/2023'))));
});

test('any other is told nothing of the kind', async () => {
  const page = await openPage();
  await page.goto(reportUrl('440205/2023'), { waitUntil: 'networkidle' });
  expect(await page.getByText(told).count()).toBe(0);
});
