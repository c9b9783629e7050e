import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '#tests/helpers/browser.ts';

const verbatim = '深入学习宣传贯彻习近平法治思想';
const altered = '区委理论学习中心组组织专题学习习近平法治思想13次,举办';
const joined = '奋力打造韶关高质量发展最大增长极定期召开协调小组会议,充分发挥议事协调机构作用';
const absent = '经验在全国推广，本年从未败诉，也没有一件案件被法院纠正';

test('each quotation is said to be what it is, with its place and what was changed', async () => {
  const page = await openPage();
  await check(page, [verbatim, altered, joined, absent].map((text) => `“${text}”`).join('又说'));
  expect(await verdictsOf(page)).toEqual(['verbatim', 'altered', 'joined', 'absent']);
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe(
    '4 段引文：1 段逐字相同，1 段有改动，1 段拼接，1 段本库没有',
  );
  const found = page.locator('[data-quote]');
  await found.nth(0).getByRole('link', { name: '曲江区 2023年' }).first().waitFor();
  await found.nth(1).getByText('报告作3，引文作13').waitFor();
  expect(await found.nth(1).locator('mark').allTextContents()).toEqual(['13']);
  expect(await found.nth(2).getByRole('link').count()).toBeGreaterThan(1);
  await found
    .nth(3)
    .getByText(/5 份报告里都没有（索引版本 [0-9a-f]{8}）/u)
    .waitFor();
});

test('a place that is named leads to the words', async () => {
  const page = await openPage();
  await check(page, verbatim);
  await page.locator('[data-quote] a').first().click();
  await page.waitForURL(/\/reports\/\d+\/\d+\/#s/u);
  const text = await page.locator(new URL(page.url()).hash).textContent();
  expect(text).toContain(verbatim);
});

test('the text stays where it is: not asked of the host, not in the address, kept nowhere', async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(`${request.method()} ${decodeURIComponent(request.url())} ${request.postData()}`);
  });
  await page.goto('/verify/');
  await page.getByText('不上传，也不保存').waitFor();
  await check(page, `“${absent}”`);
  expect(asked.filter((each) => each.includes('经验') || !each.startsWith('GET '))).toEqual([]);
  expect(new URL(page.url()).href).toMatch(/\/verify\/$/u);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toContain('经验');
});

test('by keyboard alone: written, checked, and gone through', async () => {
  const page = await openPage();
  await page.goto('/verify/');
  await page.getByLabel('要核对的文字').focus();
  await page.keyboard.type(`「${verbatim}」`);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-verify][data-state=done]').waitFor();
  await page.getByRole('status').getByText('1 段引文：1 段逐字相同').waitFor();
  for (const _ of ['核对', '清空', '试一段', 'place']) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-quote]') !== null)).toBe(
    true,
  );
});

test('what is too short is passed over, and said', async () => {
  const page = await openPage();
  await check(page, '“法治”');
  await page.getByText('没有可以核对的引文。另有 1 段不到 8 个字，没有核对。').first().waitFor();
});

test('a check that fails says so, and what it does not mean; tried again it is right', async () => {
  const page = await openPage();
  await page.goto('/verify/');
  await page.route('**/exact/**/grams-0.bin', (route) => route.fulfill({ status: 500 }));
  await page.getByLabel('要核对的文字').fill(absent);
  await page.getByRole('button', { name: '核对' }).click();
  await page.locator('[data-verify][data-state=error]').waitFor();
  await page.getByRole('alert').getByText('grams-0.bin：服务器拒绝或出错').waitFor();
  await page.getByRole('alert').getByText('这不等于本库没有').waitFor();
  await page.unroute('**/exact/**/grams-0.bin');
  await page.getByRole('button', { name: '再核对一次' }).click();
  await page.locator('[data-verify][data-state=done]').waitFor();
  expect(await verdictsOf(page)).toEqual(['absent']);
});

async function check(page: Page, text: string): Promise<void> {
  if (!page.url().endsWith('/verify/')) await page.goto('/verify/');
  await page.getByLabel('要核对的文字').fill(text);
  await page.getByRole('button', { name: '核对' }).click();
  await page.locator('[data-verify][data-state=done]').waitFor();
}

function verdictsOf(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('[data-quote]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-verdict')));
}
