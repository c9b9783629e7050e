import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { anchorUrl } from '#model/permalink.ts';
import { linesOf } from '#model/printed-text.ts';
import { regionLevelOf } from '#model/region.ts';
import type { Section } from '#model/report.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { copying, openPage, phone } from '#tests/helpers/browser.ts';
import { mostShift, openWatched, shiftOf } from '#tests/helpers/layout-shift.ts';

/** A section that has the words, read from the Markdown. */
interface Expected {
  readonly report: string;
  readonly year: number;
  readonly level: string | undefined;
  readonly address: string;
  readonly isTitled: boolean;
  /** How often the words stand there. */
  readonly count: number;
}

/** What has an address to be sorted by. */
interface Addressed {
  readonly address: string | null | undefined;
}

describe('the filters', () => {
  test.each([
    { name: 'are folded on a phone', options: phone, isOpen: false },
    { name: 'are open where there is room', options: {}, isOpen: true },
  ])('$name', async ({ options, isOpen }) => {
    const page = await openPage(options);
    await page.goto('/search/?q=行政复议');
    await done(page);
    for (const name of ['[data-filters]', '[data-spread]']) {
      expect(await page.locator(name).evaluate((details) => details.hasAttribute('open'))).toBe(
        isOpen,
      );
    }
    expect(await page.locator('[data-facet=part] > summary').isVisible()).toBe(isOpen);
  });

  test.each([
    { query: '', count: '' },
    { query: '&part=achievements', count: '1 项' },
    { query: '&part=achievements&from=2021&sort=hits&view=lines', count: '2 项' },
  ])('say that they are $count with $query', async ({ query, count }) => {
    const page = await openPage(phone);
    await page.goto(`/search/?q=行政复议${query}`);
    await done(page);
    expect(await page.locator('[data-filter-count]').textContent()).toBe(count);
  });

  test.each([
    { query: 'place=440205', says: '曲江区' },
    { query: 'from=2021', says: '2021年起' },
    { query: 'from=2019&to=2021', says: '2019—2021年' },
    { query: 'topic=fuyi', says: '行政复议' },
  ])('stand as chips that can be taken off: $query', async ({ query, says }) => {
    const page = await openPage();
    await page.goto('/search/?q=行政复议');
    await done(page);
    const all = await totalShown(page);
    await page.goto(`/search/?q=行政复议&${query}`);
    await done(page);
    expect(await totalShown(page)).toBeLessThan(all);
    const chip = page.locator('[data-chosen]').getByRole('link', { name: `去掉 ${says}` });
    await chip.focus();
    await page.keyboard.press('Enter');
    await totalOf(page, all);
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(['q']);
    await page.goBack();
    await chip.waitFor();
  });

  test('offer the places below the one that is searched, by keyboard, down to the township', async () => {
    const page = await openPage();
    await page.goto('/search/?q=法治');
    await done(page);
    const facet = page.locator('[data-facet=place]');
    await facet.locator('summary').focus();
    await page.keyboard.press('Enter');
    const province = facet.getByRole('link', { name: '宁夏回族自治区' });
    const count = Number(/(\d+) 节/u.exec((await province.textContent()) ?? '')?.[1]);
    const sections = sectionsWith('法治').filter(({ report }) => report.startsWith('64'));
    // Its head has the word as well: it stands in the title.
    expect(count).toBe(sections.length + 1);
    await province.focus();
    await page.keyboard.press('Enter');
    await totalOf(page, count);
    // One township of one county: there is nothing more to choose.
    expect(await facet.isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get('place')).toBe('640000');
  });

  test('are large enough for a finger, and closed by Escape', async () => {
    const page = await openPage(phone);
    await page.goto('/search/?q=法治');
    await done(page);
    await page.locator('[data-filters] > summary').tap();
    const topic = page.locator('[data-facet=topic]');
    await topic.locator('summary').tap();
    const chips = await topic.locator('a:visible').all();
    expect(chips.length).toBeGreaterThan(5);
    for (const chip of chips) {
      expect((await chip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await chips[0]?.focus();
    await page.keyboard.press('Escape');
    expect(await topic.getAttribute('open')).toBeNull();
    expect(await topic.locator('summary').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
  });
});

describe.each([
  { window: 'a phone', options: phone },
  { window: 'a desktop', options: {} },
])('on $window', ({ options }) => {
  test('the field stays where it is first painted, when the scripts come late', async () => {
    const page = await openWatched(options);
    // Those that a browser reads on without; the short ones in the head it waits for.
    const late = /\/_astro\/.*\.js$|\/open-search\.js$/u;
    const scripts = Promise.withResolvers<void>();
    let held = 0;
    await page.route(late, async (route) => {
      held += 1;
      await scripts.promise;
      await route.continue();
    });
    await page.goto('/search/?q=行政复议', { waitUntil: 'commit' });
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    const first = await page.locator('#query').boundingBox();
    expect(held).toBeGreaterThan(0);
    expect(await page.locator('[data-hit]').count()).toBe(0);
    scripts.resolve();
    await done(page);
    expect(await page.locator('#query').boundingBox()).toEqual(first);
    expect(await shiftOf(page)).toBeLessThanOrEqual(mostShift);
  });

  test('the field stands where it does in browsers without :has', async () => {
    const page = await openPage(options);
    const places: Record<string, number | undefined>[] = [];
    for (const knows of [true, false]) {
      if (!knows) {
        await page.route(/\.css$/u, async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replaceAll(':has(', ':unheard-of(');
          await route.fulfill({ response, body });
        });
      }
      await page.goto('/search/?q=行政复议');
      await done(page);
      places.push({
        field: (await page.locator('#query').boundingBox())?.y,
        hit: (await page.locator('[data-hit]').first().boundingBox())?.y,
      });
    }
    expect(places[1]).toEqual(places[0]);
  });
});

describe('the query language', () => {
  test('is explained where nothing is asked, with searches to follow that find something', async () => {
    const page = await openPage();
    await page.goto('/search/');
    const examples = page.locator('[data-help] a');
    const queries = await examples.allTextContents();
    expect(queries.length).toBeGreaterThan(4);
    for (const query of queries) {
      await examples.filter({ hasText: query }).first().click();
      await done(page);
      expect(new URL(page.url()).searchParams.get('q')).toBe(query);
      expect(await page.locator('[data-hit]').count()).toBeGreaterThan(0);
      expect(await page.locator('[data-help]').getAttribute('open')).toBeNull();
      await page.goBack();
      await page.locator('[data-search][data-state=idle]').waitFor();
    }
  });

  test('is explained with what is wrong in a query', async () => {
    const page = await openPage();
    await page.goto('/search/?q=-行政复议');
    await page.getByText('至少还要有一个要找的词').first().waitFor();
    expect(await page.locator('#query').getAttribute('aria-invalid')).toBe('true');
    await page.locator('[data-help][open]').waitFor();
  });
});

describe('one who listens', () => {
  test('is told the count once, when the last letter is typed', async () => {
    const page = await openPage();
    await page.goto('/search/');
    await page.locator('[data-search][data-state=idle]').waitFor();
    const said = await page.evaluate(listenWhileTyping, '行政复议');
    expect(said).toEqual([await page.locator('[data-status]').textContent()]);
    expect(said[0]).toMatch(/^\d+ 节，在 \d+ 份报告中$/u);
  });
});

describe('the focus', () => {
  test.each([
    { name: 'a word to search alone', query: '行政复议 量子纠缠', click: '.message li a' },
    {
      name: 'filters dropped',
      query: '行政复议&from=1999&to=1999',
      click: '.message [data-clear]',
    },
    { name: 'a bar', query: '行政复议', click: '[data-bars=year] a' },
    { name: 'an example', query: '-行政复议', click: '[data-help] a' },
    { name: 'more', query: '法治', click: '[data-more]' },
  ])('stays on the page after $name', async ({ query, click }) => {
    const page = await openPage();
    await page.goto(`/search/?q=${query}`);
    const link = page.locator(click).first();
    await link.waitFor();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (selector) => document.activeElement?.matches(selector) !== true,
      click,
    );
    await done(page);
    expect(await page.locator('[data-search] :focus').count()).toBe(1);
  });

  test('goes to the first section that is added', async () => {
    const page = await openPage();
    await page.goto('/search/?q=法治');
    await done(page);
    const shown = await page.locator('[data-hit]').count();
    await page.getByRole('button', { name: '再看一些' }).click();
    await page.locator('[data-hit]').nth(shown).waitFor({ state: 'attached' });
    await page.locator('[data-hit]:focus').waitFor();
  });

  test('goes back from a hit to the field with Escape', async () => {
    const page = await openPage();
    await page.goto('/search/?q=行政复议');
    await done(page);
    await page.locator('[data-hit]').nth(2).focus();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    expect(await page.locator('#query').inputValue()).toBe('行政复议');
  });
});

describe('a report among the hits', () => {
  test('has the sections first whose heading has the words, and says so', async () => {
    const page = await openPage();
    await page.goto('/search/?q=行政执法');
    await done(page);
    const wanted = sectionsWith('行政执法');
    for (const group of await page.locator('[data-group]').all()) {
      const report = await group.getAttribute('data-group');
      const own = wanted.filter((section) => section.report === report);
      const inOrder = [...own.filter(isTitled), ...own.filter((section) => !isTitled(section))];
      const isLast = (await group.locator('[data-count]').textContent())?.startsWith('先列');
      if (!isLast) expect(await addressesIn(group)).toEqual(inOrder.map(({ address }) => address));
    }
    await page.getByText('标题有所查的节排在前面').waitFor();
    await page.goto('/search/?q=行政执法&sort=hits');
    await done(page);
    expect(await page.getByText('标题有所查的节排在前面').count()).toBe(0);
  });

  test('marks the words in headings, and says how often each section has them', async () => {
    const page = await openPage();
    await page.goto('/search/?q=行政复议');
    await done(page);
    const shown = await page.locator('[data-results] li').evaluateAll((items) =>
      items.map((item) => ({
        address: item.querySelector('[data-hit]')?.getAttribute('href'),
        isTitled: item.querySelector('[data-hit] mark')?.textContent === '行政复议',
        count: Number(/\d+/u.exec(item.querySelector('[data-matches]')?.textContent || '1')?.[0]),
      })),
    );
    const wanted = sectionsWith('行政复议').map(({ address, isTitled, count }) => ({
      address,
      isTitled,
      count,
    }));
    const byAddress = (a: Addressed, b: Addressed) =>
      (a.address ?? '') < (b.address ?? '') ? -1 : 1;
    expect(shown.toSorted(byAddress)).toEqual(wanted.toSorted(byAddress));
  });

  test('says what is printed where the words were corrected', async () => {
    const page = await openPage();
    await page.goto('/search/?q=腊施');
    await done(page);
    expect(await page.locator('[data-excerpts] mark').textContent()).toBe('措施');
    await page.getByText('原印作“腊施”').waitFor();
  });
});

describe('the bars', () => {
  test.each([
    { name: 'year', keyOf: ({ year }: Expected) => `${year}年` },
    { name: 'level', keyOf: ({ level }: Expected) => levelLabels[level ?? ''] ?? '' },
  ])('of each $name have the exact number, lead there and back', async ({ name, keyOf }) => {
    const page = await openPage();
    await page.goto('/search/?q=行政执法');
    await done(page);
    const wanted = sectionsWith('行政执法');
    const counts = Map.groupBy(wanted, keyOf);
    const bars = page.locator(`[data-bars=${name}] a`);
    const shown = await bars.evaluateAll((links) =>
      links.map((link) => [
        link.querySelector('[data-bar-label]')?.textContent ?? '',
        Number(link.querySelector('[data-bar-count]')?.textContent),
      ]),
    );
    expect(new Map(shown as [string, number][])).toEqual(
      new Map([...counts].map(([key, of]) => [key, of.length])),
    );
    const [label, count] = shown[0] ?? [];
    await bars.first().click();
    await totalOf(page, Number(count));
    expect(await bars.allInnerTexts()).toEqual([expect.stringMatching(`^${label}\\s+${count}$`)]);
    await bars.first().click();
    await totalOf(page, wanted.length);
    await page.goBack();
    await totalOf(page, Number(count));
  });
});

describe('nothing found', () => {
  test.each([
    { query: '行政复议 -行政', says: '都被“-行政”排除了', offers: '不排除再查', asks: '行政复议' },
    {
      query: '人民调解 近/1 法治',
      says: '全库没有',
      offers: '不限距离再查',
      asks: '人民调解 法治',
    },
    { query: '“双随机。一公开”', says: '全库没有', offers: '不计标点再查', asks: '双随机。一公开' },
    {
      query: '行政复议 量子纠缠',
      says: '全库没有“量子纠缠”',
      offers: '只查这个词',
      asks: '行政复议',
    },
  ])('for $query offers what would be found', async ({ query, says, offers, asks }) => {
    const page = await openPage();
    await page.goto(`/search/?q=${query}`);
    await totalOf(page, 0);
    await page.locator('[data-reasons]').getByText(says).waitFor();
    await page.locator('[data-reasons]').getByRole('link', { name: offers }).click();
    await page.waitForFunction(
      (wanted) => new URLSearchParams(location.search).get('q') === wanted,
      asks,
    );
    await page.locator('[data-hit]').first().waitFor();
  });

  test('names the reports that have all words in different sections', async () => {
    const page = await openPage();
    await page.goto('/search/?q=双随机 复议');
    await totalOf(page, 0);
    const link = page
      .locator('[data-reasons]')
      .getByRole('link', { name: '广东省韶关市曲江区 2023年' });
    expect(await link.getAttribute('href')).toBe('/reports/440205/2023/');
  });
});

describe('the lines', () => {
  test.each([{ options: {} }, { options: phone }])(
    'begin at one place with $options',
    async ({ options }) => {
      const page = await openPage(options);
      await page.goto('/search/?q=行政复议&view=right');
      await done(page);
      const found = page.locator('[data-found]');
      const lefts = await found.evaluateAll((links) =>
        links.map((link) => Math.round(link.getBoundingClientRect().left)),
      );
      const total = sectionsWith('行政复议').reduce((sum, { count }) => sum + count, 0);
      expect(lefts).toHaveLength(total);
      expect(new Set(lefts).size).toBe(1);
      const rights = await page.locator('[data-right-context]').allTextContents();
      const { compare } = new Intl.Collator('zh-CN');
      expect(rights).toEqual(rights.toSorted(compare));
    },
  );
});

describe('what is saved', () => {
  test('has every place, the search and the build of the index', async () => {
    const page = await openPage(copying);
    await page.goto('/search/?q=行政复议&from=2021');
    await done(page);
    const sections = sectionsWith('行政复议').filter(({ year }) => year >= 2021);
    const count = sections.reduce((sum, section) => sum + section.count, 0);

    const table = await saved(page, '全部结果 .csv');
    expect(table.startsWith('\uFEFF"报告"')).toBe(true);
    expect(table.trimEnd().split('\r\n')).toHaveLength(count + 1);
    const data = JSON.parse(await saved(page, '全部结果 .json'));
    expect(data).toMatchObject({ query: '行政复议', address: page.url() });
    expect(data.index).toMatch(/^[\da-f]{8}$/u);
    expect(data.hits).toHaveLength(count);
    expect(table).toContain(`"${data.address}","${data.index}"`);

    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('已复制引文').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trimEnd().split('\n')).toHaveLength(sections.length + 1);
    expect(copied).toContain(data.index);
    expect(copied).toMatch(
      /^\[1\] \S.*\. .*\[R\/OL\]\. (?:\d{4}-\d\d-\d\d|无日期)：.*\. http:\S+\.$/mu,
    );
    const picks = await page.locator('.hits .Z3988').count();
    expect(picks).toBe(await page.locator('.hits').count());
  });

  test('says so when it could not be had', async () => {
    const page = await openPage();
    await page.goto('/search/?q=法治');
    await done(page);
    await page.route('/exact/**/texts-0.bin', (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('没有存成：').waitFor();
  });
});

const levelLabels: Readonly<Record<string, string>> = {
  prefecture: '市级',
  county: '县级',
  township: '乡镇街道',
};

function isTitled(section: Expected): boolean {
  return section.isTitled;
}

function sectionsWith(words: string): readonly Expected[] {
  return reportIds.flatMap((id) => {
    const { metadata, sections } = reportOf(id);
    const { year, region } = metadata;
    return sections
      .filter(({ kind }) => kind !== 'opening' && kind !== 'closing')
      .map((section) => ({
        report: id,
        year,
        level: regionLevelOf(region),
        address: anchorUrl(id, section.anchor),
        isTitled: plain(section.heading?.line.text ?? '').includes(words),
        count: countIn(section, words),
      }))
      .filter(({ count }) => count > 0);
  });
}

function countIn(section: Section, words: string): number {
  const counts = linesOf(section).map(({ text }) => plain(text).split(words).length - 1);
  return counts.reduce((sum, count) => sum + count, 0);
}

function plain(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}

async function done(page: Page): Promise<void> {
  await page.locator('[data-search][data-state=done][data-total][data-reports]').waitFor();
}

async function totalOf(page: Page, total: number): Promise<void> {
  await page.locator(`[data-search][data-state=done][data-total="${total}"]`).waitFor();
}

async function totalShown(page: Page): Promise<number> {
  return Number(await page.locator('[data-search]').getAttribute('data-total'));
}

async function addressesIn(
  group: ReturnType<Page['locator']>,
): Promise<readonly (string | null)[]> {
  const hits = group.locator('[data-hit]');
  return hits.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

/** The text of the file that a button gives the reader. */
async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return (await buffer(await (await download).createReadStream())).toString();
}

/**
 * Runs in the page: types a query, the next letter once the search for the letters before is over.
 *
 * @returns what was said aloud
 */
async function listenWhileTyping(query: string): Promise<readonly string[]> {
  const search = document.querySelector<HTMLElement>('[data-search]');
  const input = document.querySelector<HTMLInputElement>('#query');
  const region = document.querySelector('[data-search] > [role="status"]');
  if (!search || !input || !region) throw new Error('The page has no search.');
  const said: string[] = [];
  const heard = new Promise<void>((resolve) => {
    new MutationObserver(() => {
      if (region.textContent === '') return;
      said.push(region.textContent ?? '');
      resolve();
    }).observe(region, { childList: true });
  });
  for (const letter of query) {
    const over = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (search.dataset['state'] !== 'done') return;
        observer.disconnect();
        resolve();
      }).observe(search, { attributeFilter: ['data-state'] });
    });
    input.value += letter;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await over;
  }
  await heard;
  return said;
}
