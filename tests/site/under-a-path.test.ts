import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { dateInChinese } from '#chinese/dates.ts';
import { staticServer } from '#cli/static-server.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { copying, openPage } from '#tests/helpers/browser.ts';
import { filesOf } from '#tests/helpers/built-site.ts';
import { buildProject, copyProject } from '#tests/helpers/built-site-build.ts';
import { attributeOf, elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';
import { addressesOf } from '#tests/helpers/page-addresses.ts';
import { faultsOf } from '#tests/helpers/schema-org.ts';
import { choose } from '#tests/helpers/shared-words.ts';
import { withMistakesTo } from '#tests/helpers/small-archive.ts';

const host = 'https://user.example.org';
const base = '/nianbao/';

/** The archive as a project page has it: built for a path of its host. */
const project = mkdtempSync(join(tmpdir(), 'nianbao-under-a-path-'));
let folder = '';

beforeAll(async () => {
  copyProject(project);
  writeFileSync(join(project, 'content/archive.yaml'), withMistakesTo('mailto:jiucuo@example.org'));
  folder = await buildProject(project, { NIANBAO_SITE: `${host}/nianbao` });
});

afterAll(() => rmSync(project, { recursive: true }));

test('every address of every page lies under the path, and leads somewhere', () => {
  const pages = filesOf(folder).filter((path) => path.endsWith('.html'));
  const addresses = pages.flatMap((path) =>
    addressesOf(read(path)).map((address) => ({
      from: path,
      url: new URL(address, host + base + path.slice(1)),
    })),
  );
  expect(addresses.length).toBeGreaterThan(1000);
  expect(strangersIn(addresses)).toEqual([]);
});

test('every whole address in feeds, sitemaps, citations and pages lies under it', () => {
  const texts = filesOf(folder).filter((path) =>
    /\.(?:html|xml|txt|json|ris|bib|tsv|csv)$/u.test(path),
  );
  const addresses = texts.flatMap((path) =>
    [...read(path).matchAll(/https:\/\/user\.example\.org[^\s"'<>)},]*/gu)].map(([address]) => ({
      from: path,
      url: new URL(address.replace(/[.\\]+$/u, '')),
    })),
  );
  const sources = new Set(addresses.map(({ from }) => from.replace(/^.*[/.]/u, '')));
  expect([...sources]).toEqual(
    expect.arrayContaining(['html', 'xml', 'txt', 'json', 'ris', 'bib']),
  );
  expect(strangersIn(addresses)).toEqual([]);
});

test('search engines are told of every page that does not hide', () => {
  const listed = [...read('/sitemap-1.xml').matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, url]) => url);
  const shown = filesOf(folder)
    .filter((path) => path.endsWith('/index.html') && !read(path).includes('name="robots"'))
    .map((path) => `${host}/nianbao${path.slice(0, -'index.html'.length)}`);
  expect(listed.toSorted()).toEqual(shown.toSorted());
  expect(read('/sitemap-index.xml')).toContain(`<loc>${host}/nianbao/sitemap-1.xml</loc>`);
});

test('every page says for links in messages what it is, and for machines where it stands', () => {
  const types = new Set<string>();
  for (const path of filesOf(folder).filter((each) => each.endsWith('/index.html'))) {
    const elements = elementsOf(parseHtml(read(path)));
    const attributeAt = (name: string, value: string, of: string) => {
      const found = elements.find((one) => attributeOf(one, name) === value);
      return (found && attributeOf(found, of)) ?? '';
    };
    const canonical = attributeAt('rel', 'canonical', 'href');
    const things = elements
      .filter((one) => attributeOf(one, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textOf(script)));
    expect(things.flatMap(faultsOf)).toEqual([]);
    for (const thing of things) types.add(thing['@type']);
    if (attributeAt('name', 'robots', 'content') !== '') continue;
    expect(canonical).toBe(`${host}/nianbao${path.slice(0, -'index.html'.length)}`);
    expect(attributeAt('property', 'og:url', 'content')).toBe(canonical);
    expect(attributeAt('property', 'og:title', 'content')).not.toBe('');
    const image = attributeAt('property', 'og:image', 'content');
    expect(existsSync(join(folder, image.slice(`${host}/nianbao`.length)))).toBe(true);
  }
  expect([...types].sort()).toEqual(['BreadcrumbList', 'Dataset', 'Report', 'WebSite']);
});

test('search engines for data are told of every table and archive, each at its address', () => {
  const things = elementsOf(parseHtml(read('/data/index.html')))
    .filter((one) => attributeOf(one, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(textOf(script)));
  const dataset = things.find((thing) => thing['@type'] === 'Dataset');
  expect(dataset.description.length).toBeGreaterThan(50);
  expect(dataset.temporalCoverage).toBe('2019/2023');
  const listed: readonly { contentUrl: string; sha256: string; contentSize: string }[] =
    dataset.distribution;
  for (const { contentUrl, sha256, contentSize } of listed) {
    const bytes = readFileSync(join(folder, contentUrl.slice(`${host}/nianbao`.length)));
    expect([sha256, contentSize]).toEqual([hash('sha256', bytes), `${bytes.length} B`]);
  }
  const names = listed.map(({ contentUrl }) => contentUrl.split('/').at(-1));
  expect(names).toEqual(
    expect.arrayContaining(['reports.csv', 'figures.csv', 'nianbao.sqlite', 'nianbao.tar.gz']),
  );
});

test.each(reportIds)(
  'a link to %s says in a message of which place and year it is, and since when',
  (id) => {
    const elements = elementsOf(parseHtml(read(`/reports/${id}/index.html`)));
    const said = (property: string) => {
      const meta = elements.find((one) => attributeOf(one, 'property') === property);
      return (meta && attributeOf(meta, 'content')) ?? '';
    };
    const { year, title, published, signed } = reportOf(id).metadata;
    expect(said('og:title')).toMatch(new RegExp(`[省区].* ${year}年 ${title}$`, 'u'));
    const day = (published ?? signed)?.slice(0, 10);
    if (day) expect(said('og:description')).toContain(dateInChinese(day));
    expect(said('og:description')).toMatch(/[\d,]+ 字，.*\d+ 个数/u);
  },
);

test('a page that leads on names the page it leads to', () => {
  expect(read('/qujiang-qu/2023/index.html')).toContain(
    `<link rel="canonical" href="${host}/nianbao/reports/440205/2023/">`,
  );
});

test('tables name places under it', () => {
  expect(read('/figures/pufa.materials.csv')).toContain(',/nianbao/reports/');
});

test('what scripts ask for lies under it: search, related sections, comparison', async () => {
  const page = await openUnder();
  await page.goto('search/?q=行政复议');
  await page.locator('[data-search][data-state=done]').waitFor();
  await page.getByRole('button', { name: '再按词找相关的节' }).click();
  await page.locator('[data-related-hit]').first().waitFor();
  const hits = await page
    .locator('[data-hit], [data-related-hit], [data-bars] a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hits.length).toBeGreaterThan(5);
  expect(hits.filter((href) => !href.startsWith(base))).toEqual([]);

  await page.locator('[data-bars="year"] a[href]').first().click();
  await page.waitForURL(/\/nianbao\/search\/\?.*from=/u);
  await page.locator('[data-hit]').first().click();
  await page.waitForURL(/\/nianbao\/reports\//u);
  expect(await page.locator('report-find input').inputValue()).toBe('行政复议');

  await page.goto('compare/');
  await page.getByLabel('加入一份报告').fill('曲江区');
  await page.getByRole('button', { name: '加入' }).click();
  await page.locator('compare-reports[data-state=done]').waitFor();
  expect(page.url()).toContain('/nianbao/compare/?a=440205/2023');
});

test('a copied citation has the whole address that the site is published at', async () => {
  const page = await openUnder(copying);
  await page.goto('reports/440205/2023/');
  await page.locator('a.permalink[href="#s2-1"]').first().click();
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByText('已复制引文').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `${host}/nianbao/reports/440205/2023/#s2-1`,
  );
});

test('a mistake is told by a mail that names report, passage or place, ready to be sent', async () => {
  const page = await openUnder();
  await page.goto('reports/440205/2023/');
  const links = page.getByRole('link', { name: '指出错误' });
  const address = `${host}/nianbao/reports/440205/2023/`;
  const bodyOf = async (link: Locator) => {
    const url = new URL((await link.getAttribute('href')) ?? '');
    expect(url.href).toMatch(/^mailto:jiucuo@example\.org\?subject=/u);
    return url.searchParams.get('body')?.split('\r\n').slice(4);
  };
  expect(await links.count()).toBe(1);
  expect(await bodyOf(links)).toEqual([
    expect.stringMatching(/^《中共韶关市曲江区委.*》$/u),
    address,
    expect.stringMatching(/^\.txt 的 SHA-256 前 12 位：[\da-f]{12}$/u),
  ]);

  await choose(page, { anchor: 's1-1-p1', at: 3 }, { anchor: 's1-1-p1', at: 9 });
  const words = await page.evaluate(() => getSelection()?.toString());
  expect(await bodyOf(links.first())).toEqual([
    expect.stringMatching(/》一、（一）.*，第1段$/u),
    `“${words}”`,
    expect.stringMatching(new RegExp(`^${address}\\?mark=s1-1-p1\\.3\\.9\\.\\w+#s1-1-p1$`, 'u')),
    expect.stringMatching(/^s1-1-p1 所印文字的 SHA-256 前 12 位：[\da-f]{12}$/u),
  ]);

  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator('a.permalink[href="#s2-1"]').first().click();
  await page.getByRole('button', { name: '复制引文' }).waitFor();
  expect(await bodyOf(links.first())).toContain(`${address}#s2-1`);
});

/** A page of a browser whose relative addresses lie under the path; a request beside it is a fault. */
async function openUnder(options: BrowserContextOptions = {}): Promise<Page> {
  const server = staticServer(folder, base);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await openPage({ ...options, baseURL: origin + base });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('response', (response) => {
    const isUnder = response.url().startsWith(origin + base);
    if (!isUnder || response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    expect(faults).toEqual([]);
  });
  return page;
}

interface Address {
  readonly from: string;
  readonly url: URL;
}

/** Addresses of the host that lie beside the path, or where nothing is. */
function strangersIn(addresses: readonly Address[]): readonly string[] {
  return addresses
    .filter(({ url }) => url.origin === host && !isFile(url))
    .map(({ from, url }) => `${from} → ${url.href}`);
}

function isFile({ pathname }: URL): boolean {
  if (!pathname.startsWith(base)) return false;
  const path = join(folder, decodeURIComponent(pathname.slice(base.length)));
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return existsSync(file) && statSync(file).isFile();
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
