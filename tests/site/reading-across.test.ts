import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  anchorUrl,
  indicatorUrl,
  reportFiguresUrl,
  reportUrl,
  termUrl,
  topicUrl,
  workUrl,
} from '#model/permalink.ts';
import { theArchive } from '#tests/archive/read-across.ts';
import { reportIds } from '#tests/helpers/archive-files.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { pagePaths, readPage } from '#tests/helpers/built-site.ts';
import { attributeOf, elementsOf, parseHtml } from '#tests/helpers/html.ts';

interface Task {
  readonly number: string;
  readonly question: string;
  readonly clicks: readonly string[];
  readonly address: string;
  readonly words: string;
}

const tasks: readonly Task[] = [
  ...readFileSync('docs/tasks.md', 'utf8').matchAll(
    /^\| (\d+) \| (.+) \| (.+) \| (.+) \| (.+) \|$/gmu,
  ),
].map(([, number = '', question = '', clicks = '', address = '', words = '']) => ({
  number,
  question,
  clicks: clicks.split(' › '),
  address,
  words,
}));

test('the questions 1 to 21 are there, none with more than three clicks', () => {
  expect(tasks.map(({ number }) => Number(number))).toEqual(
    Array.from({ length: 21 }, (_, at) => at + 1),
  );
  expect(tasks.filter(({ clicks }) => clicks.length > 3)).toEqual([]);
});

test.each(tasks)('question $number: $question', async ({ clicks, address, words }) => {
  const page = await openPage({ permissions: ['clipboard-write'] });
  await page.goto('/');
  for (const click of clicks) await take(page, click);
  await page.waitForURL((url) => url.pathname + url.hash === address);
  await page.getByText(words).first().waitFor({ state: 'attached' });
});

/** Follows a link, presses a button, opens a note, types words into the search field, or turns a switch. */
async function take(page: Page, click: string): Promise<void> {
  if (click.startsWith('⌨ ')) {
    await page.getByRole('searchbox').first().fill(click.slice(2));
    await page.keyboard.press('Enter');
    return;
  }
  if (click.startsWith('☐ ')) {
    await page.locator('main label', { hasText: click.slice(2) }).click();
    return;
  }
  const before = page.url();
  const target = await targetOf(page, click);
  const leads = await target.evaluate((element) => element.tagName === 'A');
  await target.click();
  if (leads) await page.waitForURL((url) => url.href !== before);
}

/**
 * The note, link or button of that very name, else the first whose name has it; in the page before
 * its header and footer.
 */
async function targetOf(page: Page, name: string): Promise<Locator> {
  const summary = page.locator('main summary', { hasText: name });
  // What a script offers may come a moment after the click.
  const anywhere = page.getByRole('link', { name }).or(page.getByRole('button', { name }));
  await anywhere.or(summary).first().waitFor({ state: 'attached' });
  if ((await summary.count()) > 0) return summary.first();
  for (const area of ['main', 'banner', 'contentinfo'] as const) {
    for (const exact of [true, false]) {
      const named = { name, exact };
      const ways = page.getByRole(area).getByRole('link', named);
      const found = ways.or(page.getByRole(area).getByRole('button', named));
      if ((await found.count()) > 0) return found.first();
    }
  }
  throw new Error(`The page has no way named ${name}.`);
}

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
  test('puts two reports side by side by statutory part', async () => {
    const page = await openPage();
    await page.goto('/compare/?a=440205/2023&b=130300/2023');
    await page.locator('compare-reports[data-state=done]').waitFor();
    const headings = await page.locator('compare-reports h2').allInnerTexts();
    expect(headings).toContain('不足和原因');
    const cells = page.locator('.row').first().locator('.cell');
    expect(await cells.count()).toBe(2);
    const [left, right] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    expect(right?.y).toBe(left?.y);
  });

  test('shows one section alone, under an address that says so', async () => {
    const page = await openPage();
    await page.goto('/compare/?a=440205/2023&by=order');
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
    const page = await openPage();
    await page.goto('/compare/?a=440205/2023');
    await page.locator('compare-reports[data-state=done]').waitFor();
    await page.getByLabel('加入一份报告').focus();
    await page.keyboard.type('秦皇岛');
    await page.keyboard.press('Enter');
    await page.waitForURL(/&b=130300\/2023$/u);
    await page.locator('compare-reports[data-state=done]').waitFor();
    expect(await page.locator('.columns li').count()).toBe(2);
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
  });

  test('stacks its columns on a phone and names each', async () => {
    const page = await openPage(phone);
    await page.goto('/compare/?a=440205/2023&b=130300/2023');
    await page.locator('compare-reports[data-state=done]').waitFor();
    const cells = page.locator('.row').first().locator('.cell');
    const [upper, lower] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
    expect(lower?.y).toBeGreaterThan(upper?.y ?? 0);
    expect(lower?.x).toBe(upper?.x);
    expect(await cells.nth(1).locator('.whose').textContent()).toContain('秦皇岛市');
  });

  test('prints the texts and not the controls', async () => {
    const page = await openPage();
    await page.goto('/compare/?a=440205/2023&b=130300/2023');
    await page.locator('compare-reports[data-state=done]').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('加入一份报告').isVisible()).toBe(false);
    expect(await page.locator('.only').first().isVisible()).toBe(false);
    expect(await page.locator('.cell').first().isVisible()).toBe(true);
  });
});
