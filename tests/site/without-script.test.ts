import { expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { reportUrl } from '#model/permalink.ts';
import { regionsAbove } from '#model/region.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { readingTextOf } from '#tests/helpers/reading-text.ts';

const withoutScript = { javaScriptEnabled: false };
const regions = readTables('.').regions;

test.each(reportIds)(
  '%s is reached from the home page, place by place, and read whole',
  async (id) => {
    const page = await openPage(withoutScript);
    await page.goto('/');
    const { region, year } = reportOf(id).metadata;
    await page
      .getByRole('navigation', { name: '全站' })
      .getByRole('link', { name: '地方' })
      .click();
    const [province] = regionsAbove(regions, region, { year });
    await page.locator(`main a[href="/places/${province?.code}/"]`).click();
    await page.locator(`main a[href="/places/${region}/"]`).click();
    await page.locator(`main a[href="${reportUrl(id)}"]`).click();
    await page.waitForURL(({ pathname }) => pathname === reportUrl(id));
    const shown = await page.locator('[data-title], [data-text]').allInnerTexts();
    expect(withoutBlanks(shown.join(''))).toBe(withoutBlanks(readingTextOf(reportOf(id))));
  },
);

test.each(['/years/', '/parts/'])('%s leads to every report', async (path) => {
  const page = await openPage(withoutScript);
  await page.goto(path);
  const reached = new Set<string>();
  const entries = page.locator(`main a[href^="${path}"]`);
  const addresses = await entries.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  );
  for (const address of addresses) {
    await page.goto(address ?? '');
    const reports = page.locator('main a[href^="/reports/"]:not([href*="/figures/"])');
    for (const link of await reports.all()) {
      reached.add((await link.getAttribute('href'))?.replace(/#.*/u, '') ?? '');
    }
  }
  expect([...reached].sort()).toEqual(reportIds.map(reportUrl).sort());
});

test.each([
  { name: 'a phone', width: 390, isFolded: true },
  { name: 'a wide page', width: 1280, isFolded: false },
])('the contents list leads to its sections on $name', async ({ width, isFolded }) => {
  const page = await openPage({ ...withoutScript, viewport: { width, height: 844 } });
  await page.goto(reportUrl('440205/2023'));
  expect(await page.locator('#contents').isVisible()).toBe(!isFolded);
  if (isFolded) await page.getByRole('button', { name: '目录' }).click();
  await page.locator('#contents').getByRole('link', { name: /^四、/u }).click();
  expect(new URL(page.url()).hash).toBe('#s4');
  expect(
    await page.locator('#s4 > h2').evaluate((heading) => heading.getBoundingClientRect().top),
  ).toBeLessThan(200);
});

test('the header leads on from a phone too', async () => {
  const page = await openPage({ ...withoutScript, viewport: { width: 390, height: 844 } });
  await page.goto(reportUrl('440205/2023'));
  await page.getByText('菜单').click();
  await page.getByRole('navigation', { name: '全站' }).getByRole('link', { name: '年份' }).click();
  expect(new URL(page.url()).pathname).toBe('/years/');
});

test('what is known of the words is shown where a switch asks for it', async () => {
  const page = await openPage(withoutScript);
  await page.goto(reportUrl('440205/2023'));
  const topics = page.locator('.text .topics').first();
  expect(await topics.isVisible()).toBe(false);
  await page.getByRole('checkbox', { name: '主题' }).check();
  expect(await topics.isVisible()).toBe(true);
});

test('the search page has nothing for answers that it cannot give', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/search/');
  const texts = await page.locator('main').allTextContents();
  expect(texts.join()).toContain('检索要用到脚本');
  expect(texts.join()).not.toMatch(/下载结果|分布|再看一些|相关/u);
});

test('the search page says what to do instead, and leads there', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/');
  await page.locator('main').getByRole('searchbox').fill('行政复议');
  await page.locator('main').getByRole('button', { name: '检索' }).click();
  expect(new URL(page.url()).searchParams.get('q')).toBe('行政复议');
  expect(await page.locator('main noscript').textContent()).toContain('检索要用到脚本');
  await page.locator('main noscript a[href="/years/"]').click();
  expect(new URL(page.url()).pathname).toBe('/years/');
});

test('nothing is shown that would do nothing', async () => {
  const page = await openPage(withoutScript);
  await page.goto(reportUrl('440205/2023'));
  expect(await page.locator('reading-settings, report-find').count()).toBe(2);
  expect(
    await page.locator('reading-settings, report-find').filter({ visible: true }).count(),
  ).toBe(0);
});

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}
