import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, phone } from '#tests/helpers/browser.ts';

describe('what a query names', () => {
  test.each([
    {
      query: '曲江 行政复议',
      chips: ['place 440205'],
      card: '/reports/440205/2023/',
      hits: /^\/reports\/440205\/2023\/#/u,
    },
    {
      query: '三河镇 存在的问题',
      chips: ['place 640522104', 'part shortcomings'],
      card: '/reports/640522104/2023/',
      hits: /^\/reports\/640522104\/2023\/#s2/u,
    },
    {
      query: '姚安县 2021 行政执法',
      chips: ['place 532325', 'year 2021'],
      card: '/reports/532325/2021/',
      hits: /^\/reports\/532325\/2021\/#/u,
    },
    {
      query: '海原县三河镇2023年度法治建设情况报告',
      chips: ['title 海原县三河镇2023年度法治建设情况报告'],
      card: '/reports/640522104/2023/',
      hits: /^\/reports\/640522104\/2023\/$/u,
    },
    {
      query: '440205/2023#s2-3-2',
      chips: ['address 440205/2023#s2-3-2'],
      card: '/reports/440205/2023/#s2-3-2',
      hits: /^\/reports\/440205\/2023\//u,
    },
  ])(
    'in $query is shown as chips, with the report and what is searched inside',
    async ({ query, chips, card, hits }) => {
      const page = await searched(query);
      expect(await chipsOf(page)).toEqual(chips);
      expect(await page.locator('[data-report-card]').first().getAttribute('href')).toBe(card);
      const links = await page
        .locator('[data-hit]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(hits);
    },
  );

  test('is taken for words again when its chip is taken off', async () => {
    const page = await searched('曲江 行政复议');
    await page.locator('[data-chip=place]').click();
    await page.waitForFunction(() => !document.querySelector('[data-chip]'));
    await done(page);
    expect(await page.getByLabel('检索词').inputValue()).toBe('"曲江" 行政复议');
    await page.goBack();
    await page.locator('[data-chip=place]').waitFor();
  });
});

test('of a place the years that are here lead to their reports, the others are said not to be', async () => {
  const page = await searched('姚安县 2023');
  const years = page.locator('[data-understood] .years');
  expect(await years.getByRole('link', { name: '2021' }).getAttribute('href')).toBe(
    '/reports/532325/2021/',
  );
  expect(await years.textContent()).toContain('2023 未收');
  await page.getByText('这个地方、这些年份的报告，本库没有收到').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('全库没有');
});

test.each([
  { fault: 'is missing', answer: { status: 404 } },
  { fault: 'is garbled', answer: { status: 200, body: '<html>' } },
  { fault: 'cannot be reached', answer: undefined },
])('a search says so when the file of names $fault, and can be tried again', async ({ answer }) => {
  const page = await openPage();
  const address = '/search/guide.json';
  await page.route(address, (route) => (answer ? route.fulfill(answer) : route.abort()));
  await page.goto('/search/?q=行政复议');
  await page.locator('[data-search][data-state=error]').waitFor();
  await page.getByRole('alert').getByText('guide.json').waitFor();
  await page.unroute(address);
  await page.getByRole('button', { name: '重试' }).click();
  await done(page);
});

test.each([
  { query: '行政覆议', near: '行政复议' },
  { query: 'xingzhengfuyi', near: '行政复议' },
])('for $query the search asks whether $near is meant', async ({ query, near }) => {
  const page = await searched(query);
  await page.locator('[data-reasons]').getByRole('link', { name: near }).first().click();
  await page.locator('[data-hit]').first().waitFor();
});

test('what a place does not write of leads to where it is written', async () => {
  const page = await searched('三河镇 双随机');
  await page.locator('[data-reasons]').getByRole('link', { name: '不限地方和年份' }).click();
  await page.locator('[data-hit]').first().waitFor();
});

test.each([
  { name: 'a phone', options: phone, most: 260 },
  { name: 'a wide screen', options: { viewport: { width: 1280, height: 800 } }, most: 300 },
])('the first result is near the top of $name', async ({ options, most }) => {
  const page = await openPage(options);
  await page.goto('/search/?q=行政复议');
  await done(page);
  const box = await page.locator('[data-results] h2').first().boundingBox();
  expect(box?.y).toBeLessThanOrEqual(most);
});

test('a report shows three sections where there are others, and the rest for the asking', async () => {
  const page = await searched('行政执法');
  const group = page.locator('[data-group]').first();
  expect(await group.locator('li:visible').count()).toBeLessThanOrEqual(3);
  await page
    .getByRole('button', { name: /^再看本报告的 \d+ 节$/u })
    .first()
    .click();
  expect(await page.locator('[data-group][data-whole] li:visible').count()).toBeGreaterThan(3);
});

async function searched(query: string): Promise<Page> {
  const page = await openPage();
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await done(page);
  return page;
}

async function done(page: Page): Promise<void> {
  await page.locator('[data-search][data-state=done]').waitFor();
}

async function chipsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-chip]')
    .evaluateAll((chips) =>
      chips.map((chip) =>
        chip instanceof HTMLElement ? `${chip.dataset['chip']} ${chip.dataset['value']}` : '',
      ),
    );
}
