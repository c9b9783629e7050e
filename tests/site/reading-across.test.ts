import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anchorUrl,
  coverageUrl,
  indicatorUrl,
  reportFiguresUrl,
  reportUrl,
  termUrl,
  topicUrl,
  workUrl,
} from '#model/permalink.ts';
import { openExactSearch } from '#search/client/exact-search.ts';
import { parseQuery } from '#search/client/parse-query.ts';
import { folderRange } from '#search/read-folder.ts';
import { theArchive } from '#tests/archive/read-across.ts';
import { reportIds } from '#tests/helpers/archive-files.ts';
import { copying, openLastingPage, openPage, phone } from '#tests/helpers/browser.ts';
import { filesOf, pagePaths, readPage, siteFolder, siteOrigin } from '#tests/helpers/built-site.ts';
import { attributeOf, elementsOf, parseHtml } from '#tests/helpers/html.ts';
import { unpackOffline } from '#tests/helpers/offline-edition.ts';
import { readerTasks, takeStep, takeTask } from '#tests/helpers/reader-tasks.ts';

test('the questions 1 to 21 are there, none with more than three clicks', () => {
  expect(readerTasks.map(({ number }) => Number(number))).toEqual(
    Array.from({ length: 21 }, (_, at) => at + 1),
  );
  expect(readerTasks.filter(({ clicks }) => clicks.length > 3)).toEqual([]);
});

test.each(readerTasks)('question $number: $question', async (task) => {
  await takeTask(await openPage(copying), task, `${siteOrigin}/`);
});

describe('from a folder, without a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-offline-'));
  const root = pathToFileURL(join(folder, 'nianbao-offline/')).href;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    await unpackOffline(siteFolder, { folder });
    page = await openLastingPage(copying);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('requestfailed', (request) => {
      // What a page was about to load when the reader went on is no fault of it.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(request.url());
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(readerTasks)('question $number: $question', async (task) => {
    await takeTask(page, task, root);
    expect(faults.splice(0)).toEqual([]);
  });

  test('an edition of a place finds what its reports say, and no more', async () => {
    await unpackOffline(siteFolder, { folder, place: '440000' });
    const exact = await openExactSearch(folderRange(join(siteFolder, 'exact')));
    const { query } = parseQuery('行政复议', () => true);
    if (query === undefined) throw new Error('There is no query.');
    const { sections, reports } = await exact.count(query, { place: ['440000'] });
    await page.goto(pathToFileURL(join(folder, 'nianbao-440000/index.html')).href);
    await takeStep(page, '⌨ 行政复议');
    await page.getByText(`${sections} 节，在 ${reports} 份报告中`).first().waitFor();
    await page.getByText('离线版：广东省 1 份报告').waitFor();
    expect(faults.splice(0)).toEqual([]);
  });

  test('whatever a page leads to or loads is in the folder', () => {
    const pages = filesOf(folder).filter((path) => path.endsWith('.html'));
    const lost = pages.flatMap((path) => {
      const page = pathToFileURL(join(folder, path));
      return addressesOf(readFileSync(page, 'utf8'))
        .map((address) => new URL(address, page))
        .filter((url) => url.protocol === 'file:' && !existsSync(url))
        .map((url) => `${path} → ${url}`);
    });
    expect(pages.length).toBeGreaterThan(pagePaths.length);
    expect(lost).toEqual([]);
  });
});

function addressesOf(html: string): readonly string[] {
  return elementsOf(parseHtml(html)).flatMap((element) =>
    ['href', 'src', 'action', 'data-to'].flatMap((name) => attributeOf(element, name) ?? []),
  );
}

/** What a stranger with a phone came for, and the taps that it takes. */
const onAPhone = [
  {
    task: 'the report of 曲江区 for 2023',
    taps: ['⌨ 曲江区 2023', '广东省韶关市曲江区 2023年'],
    address: '/reports/440205/2023/',
    words: '关于2023年法治政府建设',
  },
  {
    task: 'the 存在的问题 of 三河镇',
    taps: ['⌨ 三河镇 存在的问题', '二、存在不足和原因'],
    address: '/reports/640522104/2023/#s2',
    words: '存在不足和原因',
  },
  {
    task: 'the third hit for 行政复议',
    taps: ['⌨ 行政复议', '（二）严格规范决策程序'],
    address: '/reports/440205/2023/#s4-2',
    words: '行政复议体制机制改革',
  },
  {
    task: 'a link to a paragraph',
    taps: ['广东省韶关市曲江区', '本段地址', '复制链接'],
    address: '/reports/440205/2023/',
    words: '已复制',
  },
  {
    task: 'a citation',
    taps: ['广东省韶关市曲江区', '（一）', '复制引文'],
    address: '/reports/440205/2023/#s1-1',
    words: '已复制引文',
  },
  {
    task: 'the figures of two places',
    taps: ['指标', '行政复议收到（申请）件数'],
    address: '/figures/fuyi.received/',
    words: '97件',
  },
  {
    task: 'what a report cites',
    taps: ['广东省韶关市曲江区'],
    address: '/reports/440205/2023/',
    words: '引用的文件 10 件',
  },
  {
    task: 'what is copied',
    taps: ['广东省韶关市曲江区', '与别处相近的文字'],
    address: '/reports/440205/2023/shared/',
    words: '曲江区',
  },
  {
    task: 'the whole archive',
    taps: ['整库下载'],
    address: '/data/',
    words: 'nianbao.tar.gz',
  },
  {
    task: 'whether 姚安县 2023 is here',
    taps: ['⌨ 姚安县 2023'],
    address: '/search/',
    words: '2023 未收',
  },
];

test.each(onAPhone)('on a phone: $task', async ({ taps, address, words }) => {
  const page = await openPage({ ...phone, ...copying });
  await page.goto('/');
  expect(taps.length).toBeLessThanOrEqual(3);
  for (const tap of taps) await takeStep(page, tap);
  await page.waitForURL((url) => (url.pathname + url.hash).startsWith(address));
  await page.getByText(words).first().waitFor({ state: 'attached' });
});

describe('links of the built pages go both ways', () => {
  const links = new Map(pagePaths.map((path) => [path, linksOf(path)]));
  const reports = reportIds.map(reportUrl);
  const oneWay = oneWays();

  test.each([
    { name: 'works', base: workUrl('').replace(/\/$/u, '') },
    { name: 'indicators', base: indicatorUrl('').replace(/\/$/u, '') },
    { name: 'topics', base: topicUrl('').replace(/\/$/u, '') },
    { name: 'terms', base: termUrl('').replace(/\/$/u, '') },
  ])('a report leads to the pages of $name that lead to it', ({ base }) => {
    const isOne = (path: string) => new RegExp(`^${base}[^/]+/$`, 'u').test(path);
    const listed = /\/(?:figures\/(?:full|checks)|works\/unresolved)\//u;
    const forward = reports.flatMap((report) =>
      [...new Set(links.get(report))]
        .map((link) => link.split('#')[0] ?? '')
        .filter((link) => isOne(link))
        .map((link) => `${report} ${link}`),
    );
    const backward = pagePaths
      .filter((path) => isOne(path) && !listed.test(path))
      .flatMap((path) =>
        [...new Set(links.get(path))]
          .filter((link) => link.includes('#') && reports.includes(link.split('#')[0] ?? ''))
          .map((link) => `${link.split('#')[0]} ${path}`),
      );
    const led = [...new Set(backward)].filter((way) => !oneWay.has(way));
    expect([...new Set(forward)].sort()).toEqual(led.sort());
    expect(forward.length).toBeGreaterThan(30);
  });

  test('the figures of each report lead to their places in it', () => {
    for (const id of reportIds) {
      const own = (links.get(reportFiguresUrl(id)) ?? []).filter((link) =>
        /^\/reports\/.*#/u.test(link),
      );
      expect(own.length).toBeGreaterThan(10);
      expect(own.every((link) => link.startsWith(reportUrl(id)))).toBe(true);
    }
  });
});

/**
 * What leads to a report without being named there: works that it cites by a collective name alone,
 * topics that it perhaps writes of.
 */
function oneWays(): ReadonlySet<string> {
  const { works, topics } = theArchive.across;
  const collective = works.entries.flatMap(({ work, mentions }) =>
    [...Map.groupBy(mentions, ({ report }) => report.id)]
      .filter(([, own]) => own.every(({ mention }) => mention.work !== work.id))
      .map(([id]) => `${reportUrl(id)} ${workUrl(work.id)}`),
  );
  const possible = topics.entries.flatMap(({ topic, rows }) =>
    rows
      .flatMap(({ cells }) => cells)
      .filter(({ state }) => state === 'possible')
      .flatMap(({ reports }) => reports.map(({ id }) => `${reportUrl(id)} ${topicUrl(topic.id)}`)),
  );
  return new Set([...collective, ...possible]);
}

function linksOf(path: string): readonly string[] {
  return elementsOf(parseHtml(readPage(path))).flatMap((element) =>
    element.tagName === 'a' ? (attributeOf(element, 'href') ?? []) : [],
  );
}

describe('the comparison', () => {
  const two = '/compare/?a=440205/2023&b=130300/2023';
  const six = `${two}&c=510811/2019&d=532325/2021&e=640522104/2023&f=440205/2023/s3`;

  async function compared(address: string, options?: Parameters<typeof openPage>[0]) {
    const page = await openPage(options);
    await page.goto(address);
    await page.locator('compare-reports[data-state=done]').waitFor();
    return page;
  }

  test('begins as a table, above all the figures that its reports share', async () => {
    const page = await compared(two);
    const rows = await page.locator('tbody tr').allInnerTexts();
    const received = rows.findIndex((row) => /行政复议收到.*49.*97/su.test(row));
    expect(rows[received + 1]).toMatch(/^不可相比：级别、.+不同/u);
    const problems = rows.find((row) => row.startsWith('不足和原因'));
    expect(problems).toMatch(/三、存在的不足和原因.+409 字.+存在的问题.+157 字/su);
  });

  test('opens a row into the passages side by side, and closes it', async () => {
    const page = await compared(two);
    const row = page.getByRole('button', { name: '不足和原因' });
    await row.click();
    const passages = page.locator('.passage');
    const [left, right] = [
      await passages.nth(0).boundingBox(),
      await passages.nth(1).boundingBox(),
    ];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    expect(right?.y).toBe(left?.y);
    await row.click();
    expect(await passages.count()).toBe(0);
  });

  test('shows one section alone, under an address that says so', async () => {
    const page = await compared('/compare/?a=440205/2023&by=order');
    await page.getByRole('link', { name: '只比这一节：三、', exact: false }).first().click();
    await page.waitForURL(/\?a=440205\/2023\/s3&by=order$/u);
    await page.locator('compare-reports[data-state=done]').waitFor();
    const places = await page
      .locator('article a.title')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((place) => place?.startsWith(anchorUrl('440205/2023', 's3')))).toBe(true);
  });

  test('takes another report by its name, with the keyboard alone', async () => {
    const page = await compared('/compare/?a=440205/2023');
    await page.getByLabel('加入一份报告').focus();
    await page.keyboard.type('秦皇岛');
    await page.keyboard.press('Enter');
    await page.waitForURL(/&b=130300\/2023$/u);
    await page.locator('compare-reports[data-state=done]').waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      expect.anything(),
      expect.stringContaining('曲江区 2023年'),
      expect.stringContaining('秦皇岛市 2023年'),
    ]);
  });

  test('says what to do with nothing chosen, a name it does not know, a report that is not there', async () => {
    const page = await openPage();
    await page.goto('/compare/');
    await page.getByText('还没有选报告').waitFor();
    await page.getByLabel('加入一份报告').fill('月球');
    await page.getByRole('button', { name: '加入' }).click();
    await page.getByText('本库没有“月球”').waitFor();
    await page.goto('/compare/?a=440205/2023&b=110000/1999');
    await page.locator('compare-reports[data-state=error]').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('110000/1999 没有取到');
    expect(await page.locator('.cell').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: '去掉没有取到的' }).click();
    await page.waitForURL(/\?a=440205\/2023$/u);
  });

  test('shows on a phone one place and one open row at a time', async () => {
    const page = await compared(two, phone);
    await page.getByRole('button', { name: '举措和成效' }).click();
    await page.getByRole('button', { name: '不足和原因' }).click();
    const shown = page.locator('.passage:visible');
    expect(await shown.locator('h3').allInnerTexts()).toEqual(['三、存在的不足和原因']);
    const before = await page.getByRole('button', { name: '不足和原因' }).boundingBox();
    await page.getByRole('radio', { name: '秦皇岛市 2023' }).tap();
    expect(await shown.locator('h3').allInnerTexts()).toEqual(['存在的问题']);
    const after = await page.getByRole('button', { name: '不足和原因' }).boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(60);
  });

  test.each([
    { window: 'a desktop', options: {} },
    { window: 'a phone', options: phone },
  ])('has room for six on $window', async ({ options }) => {
    const page = await compared(six, options);
    await page.getByRole('button', { name: '下一年度安排' }).click();
    expect(await page.getByRole('columnheader').count()).toBeGreaterThanOrEqual(6);
    const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(wide)).toBe(false);
  });

  test('prints the table with what is open, and not the controls', async () => {
    const page = await compared(two);
    await page.getByRole('button', { name: '不足和原因' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('加入一份报告').isVisible()).toBe(false);
    expect(await page.locator('.only').first().isVisible()).toBe(false);
    expect(await page.locator('.passage').first().isVisible()).toBe(true);
  });
});

test('a report that is not here is asked for in a text with its place, year and duty', async () => {
  const page = await openPage();
  await page.goto(coverageUrl('440000'));
  const text = page.getByLabel('申请书');
  expect(await text.inputValue()).toContain('〔政府名称〕：');
  const cell = page.getByRole('link', { name: '尚未查找' });
  await cell.first().click();
  expect(await text.inputValue()).toMatch(
    /^政府信息公开申请\n\n广东省韶关市曲江区人民政府：\n[^〔]*曲江区人民政府(20\d\d)年度法治政府建设年度报告全文。\n/u,
  );
  expect(await page.locator('gap-request [role=status]').textContent()).toMatch(
    /^广东省韶关市曲江区 20\d\d年：尚未查找。《法治政府建设与责任落实督察工作规定》第二十四条：/u,
  );
  expect(new URL(page.url()).hash).toBe('#request');
});
