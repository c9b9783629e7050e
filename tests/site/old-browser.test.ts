import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportUrl } from '#model/permalink.ts';
import { reportOf } from '#tests/helpers/archive-files.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { filesOf, siteFolder } from '#tests/helpers/built-site.ts';
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

/**
 * What some of the browsers lack which `package.json` names, where nothing stands in for it: methods, and
 * looking back in patterns (Safari 16.0 to 16.3).
 */
const tooYoung =
  /\(\?<[=!]|\.(?:toSorted|toReversed|toSpliced|groupBy|withResolvers|isWellFormed|canParse)\(|\.ariaLabel=/gu;

test('no script of a page needs what is younger than the browsers that are served', () => {
  const scripts = filesOf(siteFolder).filter((path) => /^\/_astro\/.*\.js$/u.test(path));
  expect(scripts.length).toBeGreaterThan(20);
  const found = scripts.map((path) => ({
    path,
    needs: readFileSync(join(siteFolder, path), 'utf8').match(tooYoung),
  }));
  expect(found.filter(({ needs }) => needs !== null)).toEqual([]);
});

test('any other is told nothing of the kind', async () => {
  const page = await openPage();
  await page.goto(reportUrl('440205/2023'), { waitUntil: 'networkidle' });
  expect(await page.getByText(told).count()).toBe(0);
});
