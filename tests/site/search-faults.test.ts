import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeIndex } from '#search/write/write-index.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { siteFolder } from '#tests/helpers/built-site.ts';
import { exactFiles } from '#tests/helpers/exact-files.ts';
import { filePart } from '#tests/helpers/file-part.ts';
import { removed, young } from '#tests/helpers/young.ts';
import { sampleDocuments } from '#tests/search/sample-documents.ts';

/** What a host or a line can do to a file. */
type Trouble = (route: Route) => Promise<void>;

const troubles: Readonly<Record<string, Trouble>> = {
  missing: (route) => route.fulfill({ status: 404, body: 'not found' }),
  refused: (route) => route.fulfill({ status: 500 }),
  'cut short': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
  },
  garbled: async (route) => {
    const response = await route.fetch();
    const body = Buffer.from((await response.body()).map((byte) => byte ^ 0x15));
    await route.fulfill({ response, body });
  },
  // Never answered. The searches give up by themselves, after the time they give every reader.
  'on its way for ever': async () => undefined,
};

/** What Pagefind reads for one query, in the order it does. */
const wordFiles = [
  String.raw`pagefind\.js`,
  String.raw`pagefind-entry\.json`,
  String.raw`[^/]*\.pf_meta`,
  String.raw`wasm\.[^/]*`,
  'index/[^/]*',
  'fragment/[^/]*',
] as const;

const query = '行政复议';
const former = mkdtempSync(join(tmpdir(), 'search-faults-'));

beforeAll(() => {
  const [report] = sampleDocuments.map((document) => document.report);
  writeIndex(
    former,
    sampleDocuments.filter((document) => document.report !== report),
  );
});

afterAll(() => rmSync(former, { recursive: true }));

describe('the exact search', () => {
  test('says so whatever befalls whichever file, and at last answers rightly', async () => {
    const expected = await answerOf(await searching());
    await Promise.all(
      exactFiles.map(async (file) => {
        const ofFormer = (route: Route) => route.fulfill(filePart(formerFile(file), route));
        const all = { ...troubles, 'of a former index': ofFormer };
        const address = `**/exact/**/${file}`;
        const page = await openPage();
        for (const [name, trouble] of Object.entries(all)) {
          await page.unroute(address);
          await page.route(address, trouble);
          if (page.url() === 'about:blank') await page.goto(`/search/?q=${query}`);
          else await page.getByRole('button', { name: '重试' }).click();
          const blamed = await failure(page);
          if (name !== 'of a former index')
            expect({ name, blamed }).toEqual({ name, blamed: file });
        }
        await page.unroute(address);
        await page.getByRole('button', { name: '重试' }).click();
        expect({ file, answer: await answerOf(page) }).toEqual({ file, answer: expected });
      }),
    );
  });

  test('says so when the index is replaced while the page is open, and reads the new one', async () => {
    const page = await searching();
    const [directory = ''] = readdirSync(join(siteFolder, 'exact')).filter(
      (name) => !name.endsWith('.json'),
    );
    await replaceIndex(page, directory);
    await ask(page, '营商环境');
    await failure(page);
    await page.getByRole('alert').getByText('索引已经更新').waitFor();
    await page.getByRole('button', { name: '重试' }).click();
    const answer = await answerOf(page);
    expect(answer).toEqual(await answerOf(await searching(undefined, '营商环境')));
  });

  test.each(['紫薯星云', '行政复议'])(
    'says so when the page was made with another index, and denies nothing: %s',
    async (words) => {
      const page = await openPage();
      await page.route(/\/search\/\?/u, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const body = html.replace(/data-index="\w{8}"/u, 'data-index="00000000"');
        expect(body).not.toBe(html);
        await route.fulfill({ response, body });
      });
      await page.goto(`/search/?q=${words}`);
      await done(page);
      await page.getByRole('alert').getByText('索引与这一页不是同一次生成的').waitFor();
      const said = await page.locator('[data-search]').textContent();
      expect(said ?? '').not.toMatch(/全库没有|查遍/u);
    },
  );

  test('calls what was found partial when more cannot be had', async () => {
    const page = await searching(undefined, '法治');
    const shown = await page.locator('[data-hit]').count();
    const address = '**/exact/**/texts-0.bin';
    await page.route(address, (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: '再看一些' }).click();
    await page.locator('[data-search][data-state=error]').waitFor();
    expect(await page.locator('[data-status]').textContent()).toContain('只找到一部分');
    await page.getByRole('alert').getByText('这不等于没有结果').waitFor();
    expect(await page.locator('[data-hit]').count()).toBe(shown);
    expect(await page.getByRole('button', { name: '再看一些' }).count()).toBe(0);
    await page.unroute(address);
    await page.getByRole('button', { name: '重试' }).click();
    expect((await answerOf(page)).hits).toHaveLength(shown);
  });

  test.each([
    { part: 'count-all', query: '行政复议', says: '只找到一部分' },
    { part: 'show-tally', query: '行政复议', says: '只找到一部分' },
    { part: 'parse-query', query: '行政复议 诉讼', says: '检索没有完成' },
    { part: 'understood-answer', query: '曲江区 行政复议', says: '检索没有完成' },
    { part: 'show-understood', query: '曲江区 行政复议', says: '检索没有完成' },
  ])('says so when its script lacks $part', async ({ part, query, says }) => {
    const page = await searching(
      (opened) => opened.route(`**/_astro/${part}.*.js`, (route) => route.fulfill({ status: 404 })),
      query,
    );
    await page.locator('[data-search][data-state=error]').waitFor();
    expect(await page.locator('[data-status]').textContent()).toContain(says);
    await page.getByRole('alert').getByText('检索程序').waitFor();
  });
});

describe('in a browser that lacks something', () => {
  test('the answer is the same without what is young', async () => {
    const expected = await answerOf(await searching());
    const page = await searching((opened) => opened.addInitScript(removed, young));
    expect(await answerOf(page)).toEqual(expected);
  });

  test.each(['Array.prototype.flatMap', 'Blob', 'Math.imul', 'TextDecoder', 'fetch'])(
    'the search says that the browser is too old where there is no %s',
    async (name) => {
      const page = await searching((opened) => opened.addInitScript(removed, [name]));
      await failure(page);
      await page.getByRole('alert').getByText('这个浏览器太旧').waitFor();
    },
  );

  test.each(['/search/?q=法治', '/verify/', '/panel/#words=法治'])(
    '%s says what is the matter where its script cannot be read, or does not come',
    async (path) => {
      const said = async (body: string, status: number): Promise<void> => {
        const page = await openPage();
        await page.route('**/_astro/*.js', (route) =>
          route.fulfill({ body, status, contentType: 'text/javascript' }),
        );
        await page.goto(path);
        const alert = page.getByRole('alert');
        await alert.getByText(status === 200 ? '这个浏览器太旧' : '程序没有取到').waitFor();
        expect(await page.locator('main > [data-state=error]').count()).toBe(1);
      };
      await said('a syntax that is not known', 200);
      await said('', 404);
    },
  );

  test('quotations are checked and words counted without what is young', async () => {
    const page = await openPage();
    await page.addInitScript(removed, young);
    await page.goto('/verify/');
    await page.getByRole('button', { name: '试一段' }).click();
    await page.locator('[data-verify][data-state=done]').waitFor();
    expect(await page.locator('[data-verdict]').count()).toBe(3);
    await page.goto('/panel/#words=法治');
    await page.locator('[data-panel][data-state=done]').waitFor();
  });

  test('a search that nothing ends is given up', async () => {
    const page = await searching(async (opened) => {
      await opened.addInitScript(removed, ['AbortSignal.timeout']);
      await opened.route('**/exact/**/texts-0.bin', () => undefined);
    });
    await failure(page);
  });
});

describe('the search by words', () => {
  test('says so whatever befalls whichever file, and at last answers rightly', async () => {
    const expected = await relatedTo(await searching());
    await Promise.all(
      wordFiles.map(async (file) => {
        const page = await searching();
        const related = page.locator('[data-related]');
        await page.getByRole('button', { name: '再按词找相关的节' }).waitFor();
        for (const [name, trouble] of Object.entries(troubles)) {
          await page.unrouteAll();
          // A script that is asked for again has something behind its name.
          await page.route(new RegExp(`/pagefind/${file}(?:\\?.*)?$`, 'u'), trouble);
          const isFirst = (await related.getByRole('alert').count()) === 0;
          const button = isFirst ? '再按词找相关的节' : '重试';
          await page.getByRole('button', { name: button }).click();
          await related.getByRole('alert').getByText('按词检索的文件没有取到').waitFor();
          const hits = await page.locator('[data-related-hit]').count();
          expect({ file, name, hits }).toEqual({ file, name, hits: 0 });
        }
        await page.unrouteAll();
        await related.getByRole('button', { name: '重试' }).click();
        expect({ file, answer: await relatedAnswerOf(page) }).toEqual({ file, answer: expected });
      }),
    );
  });

  test('says so when its index is replaced while the page is open', async () => {
    const page = await searching();
    await relatedTo(page);
    await page.route('**/pagefind/{index,fragment}/*', (route) => route.fulfill({ status: 404 }));
    await ask(page, '营商环境');
    await page.getByRole('button', { name: '再按词找相关的节' }).click();
    await page.locator('[data-related]').getByText('按词检索的文件没有取到').waitFor();
  });

  test('keeps what is shown when more cannot be had', async () => {
    const page = await searching();
    await relatedTo(page);
    const shown = await page.locator('[data-related-hit]').count();
    await page.route('**/pagefind/fragment/*', (route) => route.fulfill({ status: 500 }));
    await page.locator('[data-more-related]').click();
    await page.locator('[data-related]').getByText('按词检索的文件没有取到').waitFor();
    expect(await page.locator('[data-related-hit]').count()).toBe(shown);
  });

  test('shows nothing for a query that is no longer asked', async () => {
    const page = await searching();
    const held = Promise.withResolvers<void>();
    await page.route('**/pagefind/pagefind-entry.json*', async (route) => {
      await held.promise;
      await route.continue();
    });
    const asked = page.waitForRequest('**/pagefind/pagefind-entry.json*');
    await page.getByRole('button', { name: '再按词找相关的节' }).click();
    await asked;
    await ask(page, '营商环境');
    const fragments = page.waitForResponse('**/pagefind/fragment/*');
    held.resolve();
    await fragments;
    await answerOf(page);
    expect(await page.locator('[data-related-hit]').count()).toBe(0);
  });
});

function formerFile(file: string): Buffer {
  const [directory = ''] = readdirSync(former).filter((name) => !name.endsWith('.json'));
  return readFileSync(join(former, file === 'current.json' ? file : join(directory, file)));
}

/** A page that has been asked the query, answered unless something is amiss. */
async function searching(prepare?: (page: Page) => Promise<unknown>, words = query): Promise<Page> {
  const page = await openPage();
  await prepare?.(page);
  await page.goto(`/search/?q=${words}`);
  if (prepare === undefined) await done(page);
  return page;
}

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel('检索词').fill(words);
  await page.keyboard.press('Enter');
}

interface Answer {
  readonly total: string | null;
  readonly reports: string | null;
  readonly hits: readonly (string | null)[];
}

async function answerOf(page: Page): Promise<Answer> {
  await done(page);
  const search = page.locator('[data-search]');
  return {
    total: await search.getAttribute('data-total'),
    reports: await search.getAttribute('data-reports'),
    hits: await page.locator('[data-hit]').evaluateAll(hrefs),
  };
}

async function done(page: Page): Promise<void> {
  await page.locator('[data-search][data-state=done][data-total][data-reports]').waitFor();
}

/**
 * Waits until the page says that the search has failed, without a count, and calls what it shows
 * partial.
 *
 * @returns the file that it says is to blame
 */
async function failure(page: Page): Promise<string | undefined> {
  await page.locator('[data-search][data-state=error]').waitFor();
  const alert = page.getByRole('alert');
  await alert.getByText('这不等于没有结果').waitFor();
  expect(await page.locator('[data-search]').getAttribute('data-total')).toBeNull();
  const hits = await page.locator('[data-hit]').count();
  expect(await page.locator('[data-status]').textContent()).toBe(
    hits > 0 ? '只找到一部分，检索没有完成' : '检索没有完成',
  );
  const reason = await alert.locator('[data-reason]').textContent();
  return /(?:^|\/)([\w-]+\.\w+)：/u.exec(reason ?? '')?.[1];
}

async function relatedTo(page: Page): Promise<readonly (string | null)[]> {
  await page.getByRole('button', { name: '再按词找相关的节' }).click();
  return relatedAnswerOf(page);
}

async function relatedAnswerOf(page: Page): Promise<readonly (string | null)[]> {
  const hits = page.locator('[data-related-hit]');
  await hits.first().waitFor();
  return hits.evaluateAll(hrefs);
}

function hrefs(links: readonly Element[]): readonly (string | null)[] {
  return links.map((link) => link.getAttribute('href'));
}

/** From now on the host has the index under another name, and no more under the old. */
async function replaceIndex(page: Page, directory: string): Promise<void> {
  const renamed = '0123456789abcdef';
  await page.route('**/exact/**', async (route) => {
    const address = route.request().url();
    if (address.endsWith('/current.json')) {
      const response = await route.fetch({ headers: {} });
      const current = { ...(await response.json()), directory: renamed };
      await route.fulfill({ status: 200, body: JSON.stringify(current) });
    } else if (address.includes(renamed)) {
      const url = address.replace(renamed, directory);
      await route.fulfill({ response: await route.fetch({ url }) });
    } else await route.fulfill({ status: 404 });
  });
}
