import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { linesOf, printedText } from '#model/printed-text.ts';
import { regionLevelOf } from '#model/region.ts';
import type { Section } from '#model/report.ts';
import { foundUrl, headAnchor } from '#search/shared/head.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { exactFiles } from '#tests/helpers/exact-files.ts';

/** What a search may find, read from the Markdown. */
interface Place {
  readonly report: string;
  readonly anchor: string;
  readonly year: number;
  readonly region: string;
  readonly level: string | undefined;
  readonly part: string | undefined;
  /** Its lines, as they are read and as they were printed. */
  readonly texts: readonly string[];
}

const places: readonly Place[] = reportIds.flatMap((id) => {
  const { metadata, sections } = reportOf(id);
  const { year, region, title, issuers } = metadata;
  const common = { report: id, year, region, level: regionLevelOf(region) };
  const textsOf = (section: Section) =>
    linesOf(section).flatMap((line) => [line.text, printedText(line)]);
  const isOfHead = ({ kind }: Section) => kind === 'opening' || kind === 'closing';
  const texts = [title, issuers.join(''), ...sections.filter(isOfHead).flatMap(textsOf)];
  return [
    { ...common, anchor: headAnchor, part: undefined, texts },
    ...sections
      .filter((section) => !isOfHead(section))
      .map((section) => ({
        ...common,
        anchor: section.anchor,
        part: section.part,
        texts: textsOf(section),
      })),
  ];
});

describe('the third section that has 行政复议 is reached and marked', () => {
  test('with the mouse', async () => {
    const page = await openPage();
    await page.goto('/search/');
    await page.getByLabel('检索词').pressSequentially('行政复议');
    await done(page);
    const link = page.locator('[data-hit]').nth(2);
    const address = await link.getAttribute('href');
    await link.click();
    await expectArrival(page, address);
  });

  test('from the home page on a phone', async () => {
    const page = await openPage(phone);
    await page.goto('/');
    await page.locator('main').getByRole('searchbox').tap();
    await page.keyboard.type('行政复议');
    await page.locator('main').getByRole('button', { name: '检索' }).tap();
    await done(page);
    const link = page.locator('[data-hit]').nth(2);
    const address = await link.getAttribute('href');
    await link.tap();
    await expectArrival(page, address);
  });

  test('by keyboard alone', async () => {
    const page = await openPage();
    await page.goto('/search/?q=法治');
    await done(page);
    await page.keyboard.press('/');
    await page.keyboard.type('行政复议');
    await done(page);
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
    const address = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(address).toBe(await page.locator('[data-hit]').nth(2).getAttribute('href'));
    await page.keyboard.press('Enter');
    await expectArrival(page, address);
  });
});

describe('what is typed is met with suggestions', () => {
  test('one is chosen by keyboard, and how many there are is said', async () => {
    const page = await openPage();
    await page.goto('/');
    const field = page.locator('main').getByLabel('检索全部报告');
    await field.pressSequentially('曲江');
    const options = page.locator('main').getByRole('listbox').getByRole('option');
    expect(await options.first().textContent()).toBe('曲江区 2023年报告');
    expect(await options.last().textContent()).toBe('曲江原文');
    await page
      .getByRole('status')
      .getByText(/^\d 条建议，按向下键选择$/u)
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Alt+ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(active);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/reports/440205/2023/');
  });

  test('each kind leads to its page', async () => {
    const page = await openPage();
    await page.goto('/404.html');
    const field = page.locator('main').getByLabel('检索全部报告');
    await field.pressSequentially('行政复议');
    const addressOf = (kind: string) =>
      page.locator(`[data-suggestion=${kind}]`).first().getAttribute('href');
    expect(await addressOf('topic')).toBe('/topics/fuyi/');
    expect(await addressOf('work')).toMatch(/^\/works\//u);
    expect(await addressOf('words')).toBe('/search/?q=%E8%A1%8C%E6%94%BF%E5%A4%8D%E8%AE%AE');
  });

  test('in the header too, and its list stays within the window', async () => {
    const page = await openPage();
    await page.goto('/reports/440205/2023/');
    const header = page.locator('header').first();
    await header.getByLabel('检索全部报告').pressSequentially('姚安');
    const options = header.getByRole('listbox').getByRole('option');
    expect(await options.first().textContent()).toBe('姚安县 2021年报告');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    await options.first().click();
    await page.waitForURL('**/reports/532325/2021/');
  });

  test('on the search page at a wish that came before them, while hits are shown', async () => {
    const page = await openPage();
    const wish = Promise.withResolvers<void>();
    await page.route(/\/suggest\.[^/]*\.js$/u, async (route) => {
      await wish.promise;
      await route.continue();
    });
    await page.goto('/search/?q=行政复议');
    await done(page);
    await page.getByLabel('检索词').click();
    await page.keyboard.press('Alt+ArrowDown');
    wish.resolve();
    await page.locator('[data-suggestion=topic]').click();
    await page.waitForURL('**/topics/fuyi/');
  });
});

describe('what is found', () => {
  test.each([
    { query: '行政复议', wanted: '行政复议' },
    { query: '双随机一公开', wanted: '双随机一公开' },
    { query: '行政複議', wanted: '行政复议' },
    { query: '法治', wanted: '法治' },
    {
      query: '海原县三河镇2023年度法治建设情况报告',
      wanted: '海原县三河镇2023年度法治建设情况报告',
    },
    { query: '2020年2月28日', wanted: '2020年2月28日' },
  ])('for $query is every section that has it and no other', async ({ query, wanted }) => {
    const page = await openPage();
    await page.goto(`/search/?q=${query}`);
    expect(await allHits(page)).toEqual(addressesOf(sectionsWith(wanted)));
  });

  test('is counted: sections, and their reports', async () => {
    const page = await openPage();
    await page.goto('/search/?q=行政复议');
    await done(page);
    const found = sectionsWith('行政复议');
    const reports = new Set(found.map(({ report }) => report));
    expect(await countsOf(page)).toEqual([String(found.length), String(reports.size)]);
    expect(await page.locator('[data-status]').textContent()).toBe(
      `${found.length} 节，在 ${reports.size} 份报告中`,
    );
  });

  test('shows the words marked in every excerpt', async () => {
    const page = await openPage();
    await page.goto('/search/?q=行政复议');
    await done(page);
    const excerpts = page.locator('[data-excerpts] a');
    expect(await excerpts.count()).toBeGreaterThanOrEqual(await page.locator('[data-hit]').count());
    const marked = excerpts.filter({ has: page.locator('mark', { hasText: /^行政复议$/u }) });
    expect(await marked.count()).toBe(await excerpts.count());
  });
});

describe('filters', () => {
  test.each([
    { filter: 'level', value: 'county', admits: ({ level }: Place) => level === 'county' },
    {
      filter: 'level',
      value: 'township',
      admits: ({ level }: Place) => level === 'township',
    },
    {
      filter: 'part',
      value: 'shortcomings',
      admits: ({ part }: Place) => part === 'shortcomings',
    },
    { filter: 'part', value: 'plan', admits: ({ part }: Place) => part === 'plan' },
    { filter: 'year', value: '2021', admits: ({ year }: Place) => year === 2021 },
    {
      filter: 'place',
      value: '440000',
      admits: ({ region }: Place) => region.startsWith('44'),
    },
  ])('$filter $value leaves just the sections that have it', async ({ filter, value, admits }) => {
    const page = await openPage();
    await page.goto('/search/?q=行政执法');
    await done(page);
    await choose(page, filter, value);
    await done(page);
    const expected = sectionsWith('行政执法').filter(admits);
    expect(expected).not.toEqual([]);
    expect(await allHits(page)).toEqual(addressesOf(expected));
    const name = filter === 'year' ? 'from' : filter;
    expect(new URL(page.url()).searchParams.get(name)).toBe(value);
  });

  test.each([
    { filter: 'level', keyOf: ({ level }: Place) => level },
    { filter: 'part', keyOf: ({ part }: Place) => part },
    { filter: 'year', keyOf: ({ year }: Place) => String(year) },
    { filter: 'place', keyOf: ({ region }: Place) => `${region.slice(0, 2)}0000` },
  ])('say behind each $filter how many sections it has', async ({ filter, keyOf }) => {
    const page = await openPage();
    await page.goto('/search/?q=行政执法');
    await done(page);
    const shown = await page
      .locator(`[data-facet=${filter}] li:not([hidden]) > a`)
      .evaluateAll((links) =>
        links.map((link): readonly [string, number] => [
          (link as HTMLElement).dataset['value'] ?? '',
          Number(/(\d+) 节$/u.exec(link.textContent?.trim() ?? '')?.[1]),
        ]),
      );
    const sections = sectionsWith('行政执法');
    const counts = Map.groupBy(sections, keyOf);
    // What all sections have, or none, is nothing to choose.
    const choices = [...counts].filter(([key, own]) => key && own.length < sections.length);
    expect(new Map(shown)).toEqual(new Map(choices.map(([key, own]) => [key, own.length])));
    expect(shown.some(([, count]) => Number(count) > 0)).toBe(true);
  });
});

describe('the address', () => {
  test('holds query and filters, for a reload and for coming back', async () => {
    const page = await openPage();
    await page.goto('/search/');
    await page.getByLabel('检索词').pressSequentially('行政复议');
    await page.keyboard.press('Enter');
    await done(page);
    await choose(page, 'part', 'achievements');
    await done(page);
    const { searchParams } = new URL(page.url());
    expect([...searchParams]).toEqual([
      ['q', '行政复议'],
      ['part', 'achievements'],
    ]);
    const before = await lookOf(page);
    await page.reload();
    await done(page);
    expect(await lookOf(page)).toEqual(before);

    await page.locator('[data-hit]').first().click();
    await page.locator('[data-report]').waitFor();
    await page.goBack();
    await done(page);
    expect(await lookOf(page)).toEqual(before);
  });

  test('steps back from one search to the one before, and to none', async () => {
    const page = await openPage();
    await page.goto('/search/');
    for (const query of ['行政复议', '出庭应诉']) {
      await page.getByLabel('检索词').pressSequentially(query);
      await page.keyboard.press('Enter');
      await done(page);
      await page.getByLabel('检索词').selectText();
    }
    for (const query of ['行政复议', '']) {
      await page.goBack();
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('#query')?.value === wanted,
        query,
      );
      if (query !== '') {
        expect(await allHits(page)).toEqual(addressesOf(sectionsWith(query)));
      }
    }
    expect(await page.locator('[data-search]').getAttribute('data-state')).toBe('idle');
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('the states', () => {
  test('go from idle through loading to done', async () => {
    const page = await openPage();
    const held = Promise.withResolvers<void>();
    await page.route('/exact/**', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto('/search/');
    const search = page.locator('[data-search]');
    await search.and(page.locator('[data-state=idle]')).waitFor();
    expect(await countsOf(page)).toEqual([null, null]);
    await page.getByLabel('检索词').fill('行政复议');
    await search.and(page.locator('[data-state=loading]')).waitFor();
    expect(await countsOf(page)).toEqual([null, null]);
    held.resolve();
    await done(page);
    await page.getByLabel('检索词').fill('');
    await search.and(page.locator('[data-state=idle]')).waitFor();
    expect(await countsOf(page)).toEqual([null, null]);
    expect(await page.locator('[data-hit]').count()).toBe(0);
  });

  test('say for certain that nothing has the words', async () => {
    const page = await openPage();
    await page.goto('/search/?q=量子纠缠');
    await done(page);
    expect(await countsOf(page)).toEqual(['0', '0']);
    await page.getByText('没有“量子纠缠”，').waitFor();
    expect(await page.locator('[data-hit]').count()).toBe(0);
  });

  test('offer to drop filters that leave nothing', async () => {
    const page = await openPage();
    await page.goto('/search/?q=行政复议&from=1999&to=1999');
    await done(page);
    expect(await countsOf(page)).toEqual(['0', '0']);
    await page.locator('.message').getByRole('button', { name: '清除筛选' }).click();
    expect(await allHits(page)).toEqual(addressesOf(sectionsWith('行政复议')));
    expect(page.url()).toMatch(/\/search\/\?q=[^&]*$/u);
  });

  test('print a query as text, whatever it is', async () => {
    const page = await openPage();
    const query = '<img src=x onerror=alert(1)>没有';
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await done(page);
    await page.getByText(`没有“${query}”，`).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('wait for a word that is still being composed', async () => {
    const page = await openPage();
    await page.goto('/search/');
    const search = page.locator('[data-search]');
    await page.getByLabel('检索词').focus();
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ['x', 'xing', 'xingzheng']) {
      const { length } = text;
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: length,
        selectionEnd: length,
      });
    }
    expect(await page.getByLabel('检索词').inputValue()).toBe('xingzheng');
    expect(await search.getAttribute('data-state')).toBe('idle');
    expect(new URL(page.url()).search).toBe('');
    await keyboard.send('Input.insertText', { text: '行政复议' });
    await done(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('行政复议');
  });
});

describe('a search that cannot be carried through', () => {
  test.each([
    ...exactFiles.map((file) => ({ file, fault: 'is missing', answer: { status: 404 } })),
    { file: 'postings-0.bin', fault: 'is refused', answer: { status: 500 } },
    { file: 'texts-0.bin', fault: 'is cut short', answer: { status: 206, body: 'x' } },
    { file: 'current.json', fault: 'is something else', answer: { status: 200, body: '<html>' } },
    { file: 'grams-0.bin', fault: 'cannot be reached', answer: undefined },
  ])('says so when $file $fault, and can be tried again', async ({ file, answer }) => {
    const page = await openPage();
    const address = `/exact/**/${file}`;
    await page.route(address, (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.goto('/search/?q=行政复议');
    await failed(page);
    await page.unroute(address);
    await page.getByRole('button', { name: '重试' }).click();
    expect(await allHits(page)).toEqual(addressesOf(sectionsWith('行政复议')));
  });

  test('says so when a file never comes, whichever it is', async () => {
    const pages = await Promise.all(
      exactFiles.map(async (file) => [file, await openPage()] as const),
    );
    await Promise.all(
      pages.map(async ([file, page]) => {
        await page.route(`/exact/**/${file}`, () => undefined);
        await page.goto('/search/?q=行政复议');
        await failed(page);
        expect(await page.getByRole('alert').textContent()).toContain(file);
      }),
    );
  });
});

describe('the search by words', () => {
  test('is there for the asking, and leads to sections', async () => {
    const page = await openPage();
    await page.goto('/search/?q=行政复议');
    await done(page);
    await page.getByRole('button', { name: '再按词找相关的节' }).click();
    const related = page.locator('[data-related-hit]');
    await related.first().waitFor();
    const all = addressesOf(places);
    for (const link of await related.all()) {
      expect(all).toContain(await link.getAttribute('href'));
    }
  });

  test.each([
    { file: 'pagefind.js' },
    { file: 'pagefind-entry.json' },
    { file: '*.pf_meta' },
    { file: 'wasm.*' },
    { file: 'index/*' },
    { file: 'fragment/*' },
  ])('says so when $file is missing, and can be tried again', async ({ file }) => {
    const page = await openPage();
    const address = `/pagefind/${file}`;
    await page.route(`${address}*`, (route) => route.fulfill({ status: 404 }));
    await page.goto('/search/?q=行政复议');
    await done(page);
    await page.getByRole('button', { name: '再按词找相关的节' }).click();
    await page.locator('[data-related]').getByText('按词检索的文件没有取到').waitFor();
    expect(await page.locator('[data-related-hit]').count()).toBe(0);
    await page.unroute(`${address}*`);
    await page.locator('[data-related]').getByRole('button', { name: '重试' }).click();
    await page.locator('[data-related-hit]').first().waitFor();
  });
});

function sectionsWith(words: string): readonly Place[] {
  const plain = (text: string) => text.replace(/[\s\p{P}]/gu, '');
  return places.filter(({ texts }) => texts.some((text) => plain(text).includes(words)));
}

function addressesOf(sections: readonly Place[]): readonly string[] {
  return sections.map(({ report, anchor }) => foundUrl(report, anchor)).sort();
}

/** Waits until the search is over and told its counts. */
/** Narrows what is found by a value of a facet, and waits until that is shown. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  await page.locator(`[data-facet=${facet}] > summary`).click();
  await page.locator(`[data-filter=${facet}][data-value="${value}"]`).click();
  await page.locator(`[data-chosen=${facet}]`).waitFor();
}

async function done(page: Page): Promise<void> {
  await page.locator('[data-search][data-state=done][data-total][data-reports]').waitFor();
}

/** Waits until the search has failed, and looks at how it says so. */
async function failed(page: Page): Promise<void> {
  await page.locator('[data-search][data-state=error]').waitFor();
  expect(await countsOf(page)).toEqual([null, null]);
  await page.getByRole('alert').getByText('这不等于没有结果').waitFor();
}

/** Addresses of all hits, in order of the address. */
async function allHits(page: Page): Promise<readonly (string | null)[]> {
  await done(page);
  const hits = page.locator('[data-hit]');
  const total = Number((await countsOf(page))[0]);
  while ((await hits.count()) < total) {
    const shown = await hits.count();
    await page.getByRole('button', { name: '再看一些' }).click();
    await hits.nth(shown).waitFor({ state: 'attached' });
  }
  return (await hits.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).sort();
}

async function countsOf(page: Page): Promise<readonly (string | null)[]> {
  const search = page.locator('[data-search]');
  return [await search.getAttribute('data-total'), await search.getAttribute('data-reports')];
}

/** What a reader sees of a search: the form, the counts, the hits in their order. */
async function lookOf(page: Page): Promise<unknown> {
  return {
    query: await page.getByLabel('检索词').inputValue(),
    part: await page.locator('[name=part]').inputValue(),
    counts: await countsOf(page),
    hits: await page.locator('[data-hit]').allTextContents(),
  };
}

/** The page is at the hit's section, which can be seen, with the words marked. */
async function expectArrival(page: Page, address: string | null | undefined): Promise<void> {
  expect(address).toMatch(/^\/reports\/\d+\/\d{4}\/#[\w-]+$/u);
  await page.waitForURL(`**${address}`);
  await page.locator('.text[data-found]').waitFor();
  const found = await page.evaluate((anchor) => {
    const section = document.getElementById(anchor);
    const ranges = [...(CSS.highlights.get('found') ?? [])] as Range[];
    const { top, bottom } = section?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return {
      texts: [...new Set(ranges.map(String))],
      isCounted:
        document.querySelector<HTMLElement>('.text')?.dataset['found'] === `${ranges.length}`,
      isInSection: ranges.some((range) => section?.contains(range.startContainer)),
      isInView: top < innerHeight && bottom > 0,
    };
  }, new URL(page.url()).hash.slice(1));
  expect(found).toEqual({
    texts: ['行政复议'],
    isCounted: true,
    isInSection: true,
    isInView: true,
  });
}
