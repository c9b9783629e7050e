import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openIndex } from '#search/client/open-index.ts';
import { panelLines } from '#search/panel/panel-rows.ts';
import { parsePanelWords } from '#search/panel/panel-words.ts';
import { wordPanelOf } from '#search/panel/word-panel.ts';
import { folderRange } from '#search/read-folder.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { siteFolder } from '#tests/helpers/built-site.ts';

const dictionary = 'group,word\n救济,行政复议\n救济,行政诉讼\n无,量子纠缠';

test('a dictionary is counted, and saved as the command line prints it', async () => {
  const page = await openPage();
  await count(page, dictionary);
  const names = await page.locator('[data-words-table] tbody th').allTextContents();
  expect(names).toEqual(['行政复议', '行政诉讼', '量子纠缠', '「救济」', '「无」']);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  const version = /索引版本 ([0-9a-f]{8})/u.exec((await page.locator('main').textContent()) ?? '');
  expect(download.suggestedFilename()).toBe(`年报文库 词频 ${version?.[1]}.csv`);
  const file = join(mkdtempSync(join(tmpdir(), 'nianbao-panel-')), 'panel.csv');
  onTestFinished(() => rmSync(dirname(file), { recursive: true }));
  await download.saveAs(file);
  const saved = readFileSync(file, 'utf8');
  const index = await openIndex(folderRange(join(siteFolder, 'exact')));
  const panel = await wordPanelOf(index, parsePanelWords(dictionary).words);
  expect(saved).toBe(`\uFEFF${[...panelLines(panel)].join('')}`);
});

test('a report without the word is told from a report that is not here', async () => {
  const page = await openPage(phone);
  await count(page, '量子纠缠');
  const cells = await page.locator('[data-panel-table] tbody td').allTextContents();
  expect(cells.filter((cell) => cell === '0')).toHaveLength(5);
  expect(cells.filter((cell) => cell === '—').length).toBe(cells.length - 5);
  const drawing = page.locator('[data-words-table] svg').first();
  expect(await drawing.locator('title').textContent()).toBe(
    '每万字：2019年 0.00，2020年未收，2021年 0.00，2022年未收，2023年 0.00',
  );
});

test('the address holds all that is shown', async () => {
  const page = await openPage();
  await count(page, '行政复议\n法治');
  const words = page.locator('[data-words-table]');
  await words.getByRole('link', { name: '法治' }).click();
  await page.getByLabel('每万字').check();
  await page.getByRole('heading', { name: '法治：各地各年' }).waitFor();
  const shown = await page.locator('[data-panel-table]').textContent();
  const other = await openPage();
  await other.goto(page.url());
  await other.locator('[data-panel][data-state=done]').waitFor();
  expect(await other.locator('[data-panel-table]').textContent()).toBe(shown);
  expect(await other.getByLabel('字词', { exact: true }).inputValue()).toBe('行政复议\n法治');
  await page.goBack();
  await page.goBack();
  await page.getByRole('heading', { name: '行政复议：各地各年' }).waitFor();
});

test('a list is read from a file; one that cannot be counted says why', async () => {
  const page = await openPage();
  await page.goto('/panel/');
  await page.getByLabel('选一个文件').setInputFiles({
    name: '词.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\uFEFF甲,乙\n——'),
  });
  await page.getByText('第 1 行：“甲,乙”不成一行').waitFor();
  await page.getByText('第 2 行：“——”里没有可查的字').waitFor();
  expect(await page.getByLabel('字词', { exact: true }).inputValue()).toBe('甲,乙\n——');
});

test('a count that fails says so; tried again it is right', async () => {
  const page = await openPage();
  await page.route('**/exact/**/lengths-0.bin', (route) => route.fulfill({ status: 404 }));
  await page.goto('/panel/#words=法治');
  await page.locator('[data-panel][data-state=error]').waitFor();
  await page.getByRole('alert').getByText('lengths-0.bin：文件不存在').waitFor();
  await page.unroute('**/exact/**/lengths-0.bin');
  await page.getByRole('button', { name: '再数一次' }).click();
  await page.locator('[data-panel][data-state=done]').waitFor();
  await page.getByRole('status').getByText('数完了：1 个词和组，5 份报告').waitFor();
});

async function count(page: Page, words: string): Promise<void> {
  await page.goto('/panel/');
  await page.getByLabel('字词', { exact: true }).fill(words);
  await page.getByRole('button', { name: '计数' }).click();
  await page.locator('[data-panel][data-state=done]').waitFor();
}
