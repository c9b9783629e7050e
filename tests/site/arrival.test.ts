import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportUrl } from '#model/permalink.ts';
import { reportIds } from '#tests/helpers/archive-files.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { readPage, siteFolder } from '#tests/helpers/built-site.ts';

/** What is searched, and what is marked in the report that the first hit leads to. */
const searches = [
  {
    where: 'in a heading',
    query: '推进法治政府建设高质量发展',
    marked: '推进法治政府建设高质量发展',
  },
  {
    where: 'across a citation',
    query: '贯彻实施曲江区八五普法规划推动',
    marked: '贯彻实施曲江区“八五”普法规划，推动',
  },
  { where: 'in a corrected word', query: '宣传措施', marked: '宣传措施' },
  { where: 'in a corrected word, as printed', query: '宣传腊施', marked: '宣传措施' },
  {
    where: 'around a corrected word, as printed',
    query: '负责人推进履行推进法治建设',
    marked: '负责人履行推进法治建设',
  },
  { where: 'around a supplied character', query: '均达到Ⅲ类及以上', marked: '均达到Ⅲ类及以上' },
  {
    where: 'around a supplied character, as printed',
    query: '水质均达到类及以上',
    marked: '水质均达到Ⅲ类及以上',
  },
  { where: 'in traditional characters', query: '雙隨機一公開', marked: '双随机、一公开' },
  { where: 'with its punctuation', query: '“双随机、一公开”', marked: '双随机、一公开' },
] as const;

describe('a hit leads to a report that marks it', () => {
  test.each(searches)('$where', async ({ query, marked }) => {
    const page = await openPage();
    await page.goto(`/search/?q=${query}`);
    await page.locator('[data-hit]').first().click();
    await page.locator('.text[data-found]').waitFor();
    const texts = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    expect([...new Set(texts)]).toEqual([marked]);
  });
});

describe('the marks', () => {
  test.each([
    { name: 'on a phone', options: phone },
    { name: 'on a wide page', options: {} },
  ])('can be gone through and taken away $name', async ({ options }) => {
    const page = await openPage(options);
    await page.goto('/search/?q=行政复议');
    await page.locator('[data-hit]').first().click();
    const find = page.locator('report-find');
    const count = Number(await page.locator('.text[data-found]').getAttribute('data-found'));
    const next = find.getByRole('button', { name: '下一处' });
    for (let place = 1; place <= count; place += 1) {
      expect(await next.isVisible()).toBe(true);
      await next.click();
      await find.getByText(`/${count}`).waitFor();
    }
    await find.getByRole('button', { name: '上一处' }).click();
    await find.getByRole('button', { name: '不再标出' }).click();
    await page.locator('.text[data-found="0"]').waitFor();
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(0);
    expect(await find.getByRole('button', { name: '不再标出' }).isVisible()).toBe(false);
  });
});

test('what machines are told leads to what is there, with the id of every report', () => {
  const told = readFileSync(join(siteFolder, 'llms.txt'), 'utf8');
  const addresses = [...told.matchAll(/\]\((\/[^)?#]*)/gu)].map(([, address = '']) => address);
  expect(addresses).toEqual(expect.arrayContaining(reportIds.map(reportUrl)));
  const fileOf = (address: string) => (address.endsWith('/') ? `${address}index.html` : address);
  expect(addresses.filter((one) => !existsSync(join(siteFolder, fileOf(one))))).toEqual([]);
  for (const id of reportIds) expect(told).toContain(`[${id}]`);
});

test('a report names its Markdown as git and Software Heritage do', () => {
  for (const id of reportIds) {
    const sum = execFileSync('git', ['hash-object', join(siteFolder, `reports/${id}.md`)]);
    expect(readPage(reportUrl(id))).toContain(`swh:1:cnt:${String(sum).trim()}`);
  }
});
