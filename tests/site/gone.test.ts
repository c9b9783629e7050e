import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { answeredAddresses } from '#archive/store/ledger/answered-addresses.ts';
import { readContent } from '#archive/store/read-content.ts';
import { staticServer } from '#cli/static-server.ts';
import { twinFormats } from '#model/twin-format.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { filesOf, siteFolder } from '#tests/helpers/built-site.ts';
import { buildProject, copyProject } from '#tests/helpers/built-site-build.ts';
import { elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';

test('whatever the ledger has is in the site, and the ledger has whatever is promised', () => {
  const { promises } = readContent('.');
  if (promises === undefined) throw new Error('The ledgers cannot be read.');
  const inSite = new Set(filesOf(siteFolder));
  const promised = answeredAddresses(promises).flatMap(({ pages, files }) => [
    ...pages.map((page) => `${page}index.html`),
    ...files.map(({ at }) => at),
  ]);
  expect(promised.length).toBeGreaterThan(1000);
  expect(promised.filter((path) => !inSite.has(path))).toEqual([]);
  const { addresses } = promises.ledgers;
  expect([...promises.here].filter((address) => !addresses.has(address))).toEqual([]);
});

test('every page that content makes is promised, but for lists and what comes along', () => {
  const { promises } = readContent('.');
  const promised = new Set(promises && answeredAddresses(promises).flatMap(({ pages }) => pages));
  const pages = filesOf(siteFolder)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
  const others = pages.filter((page) => !promised.has(page) && !page.endsWith('/read/'));
  expect(others.toSorted()).toEqual([
    '/',
    ...[
      'about',
      'about/method',
      'about/policy',
      'across',
      'capture',
      'changes',
      'compare',
      'coverage',
      'data',
      'data/2019',
      'data/2021',
      'data/2023',
    ]
      .concat(
        'export',
        'figures',
        'figures/checks',
        'figures/full',
        'panel',
        'parts',
        'parts/plans',
      )
      .concat('parts/structure', 'places', 'search', 'terms', 'topics', 'verify')
      .concat('works', 'works/unresolved', 'years')
      .map((path) => `/${path}/`),
  ]);
});

describe('after a report was moved, another withdrawn, a topic and a place of a report renamed', () => {
  const project = mkdtempSync(join(tmpdir(), 'nianbao-gone-'));
  let folder = '';

  beforeAll(async () => {
    copyProject(project);
    nianbao('move', '510811/2019', '510812/2019');
    nianbao('withdraw', '532325/2021', '--reason', '发文机关已更正重发。');
    edit('authorities/topics.yaml', (text) => text.replace(/^- id: cailiang$/mu, '- id: caiduo'));
    nianbao('move', '/topics/cailiang/', '/topics/caiduo/');
    edit('reports/440205/2023.md', (text) =>
      text.replace(/\n---\n/u, '\naliases:\n  s9-9: s2-3-2\n  s9-9-p1: s2-3-2-p1\n---\n'),
    );
    folder = await buildProject(project);
  });

  afterAll(() => rmSync(project, { recursive: true }));

  test.each([
    { old: '/reports/510811/2019/', now: '/reports/510812/2019/' },
    { old: '/reports/510811/2019/figures/', now: '/reports/510812/2019/' },
    { old: '/reports/510811/2019/shared/', now: '/reports/510812/2019/' },
    { old: '/reports/510811/', now: '/reports/510812/' },
    { old: '/topics/cailiang/', now: '/topics/caiduo/' },
  ])('$old leads to $now by a link', ({ old, now }) => {
    expect(linksIn(read(`${old}index.html`))).toContain(now);
  });

  test.each([
    ...twinFormats.map((format) => ({
      old: `/reports/510811/2019.${format}`,
      now: `/reports/510812/2019.${format}`,
    })),
    { old: '/sources/510811/2019.txt', now: '/sources/510812/2019.txt' },
    { old: '/topics/cailiang/feed.xml', now: '/topics/caiduo/feed.xml' },
  ])('$old is $now, byte for byte', ({ old, now }) => {
    expect(read(old)).toBe(read(now));
  });

  test.each([
    { old: '/reports/532325/2021/', says: '缘由：发文机关已更正重发。' },
    { old: '/reports/532325/2021/figures/', says: '缘由：发文机关已更正重发。' },
    { old: '/姚安县/2021/', says: '缘由：原在这里的报告撤下了：发文机关已更正重发。' },
    { old: '/昭化区/2019/', says: '缘由：原在这里的报告改到了 /reports/510812/2019/ 。' },
  ])('$old says that it was withdrawn, when and why', ({ old, says }) => {
    const page = read(`${old}index.html`);
    expect(textOf(parseHtml(page))).toMatch(/已撤下\s*原在这里的网页，\d{4}-\d{2}-\d{2}撤下了。/u);
    expect(textOf(parseHtml(page))).toContain(says);
  });

  test('a withdrawn report is nowhere else but among the changes that are told', () => {
    const texts = filesOf(folder).filter((path) => /\.(?:html|json|md|txt|tsv|xml)$/u.test(path));
    const own = '/reports/532325/2021';
    const naming = texts.filter((path) => !path.startsWith(own) && read(path).includes(own));
    expect(naming).toEqual(['/changes/feed.xml', '/changes/index.html']);
  });

  test.each<{ name: string; options: BrowserContextOptions; ends: string }>([
    { name: 'to the same place', options: {}, ends: '/reports/510812/2019/#s2-1' },
    { name: 'without script too', options: { javaScriptEnabled: false }, ends: '/2019/' },
  ])('a link to a place of the moved report leads on $name', async ({ options, ends }) => {
    const page = await openGone(options);
    await page.goto('/reports/510811/2019/#s2-1');
    await page.waitForURL((url) => url.pathname === '/reports/510812/2019/');
    expect(page.url().endsWith(ends)).toBe(true);
  });

  test.each([
    { former: 's9-9', now: 's2-3-2' },
    { former: 's9-9-p1', now: 's2-3-2-p1' },
  ])('#$former shows $now', async ({ former, now }) => {
    const page = await openGone({ javaScriptEnabled: false });
    await page.goto(`/reports/440205/2023/#${former}`);
    const isTarget = `#${former}:target + #${now}`;
    await expect(page.locator(isTarget).count()).resolves.toBe(1);
  });

  function nianbao(...parameters: readonly string[]): void {
    execFileSync(process.execPath, ['src/cli/main.ts', ...parameters], { cwd: project });
  }

  function edit(path: string, change: (text: string) => string): void {
    const place = join(project, 'content', path);
    const before = readFileSync(place, 'utf8');
    expect(change(before)).not.toBe(before);
    writeFileSync(place, change(before));
  }

  function read(path: string): string {
    return readFileSync(join(folder, path), 'utf8');
  }

  async function openGone(options: BrowserContextOptions): Promise<Page> {
    const server = staticServer(folder);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return openPage({ ...options, baseURL: `http://127.0.0.1:${port}` });
  }
});

test.each([
  { way: '/曲江区/2023/#s2-3-2', ends: '/reports/440205/2023/#s2-3-2' },
  { way: '/qujiang-xian/2023/', ends: '/reports/440205/2023/' },
  { way: '/曲江区/', ends: '/places/440205/' },
])('the way $way leads to $ends', async ({ way, ends }) => {
  const page = await openPage();
  await page.goto(way);
  await page.waitForURL((url) => url.pathname + url.hash === ends);
  expect(new URL(page.url()).hash).toBe(new URL(ends, 'https://archive.invalid').hash);
});

function linksIn(html: string): readonly string[] {
  return elementsOf(parseHtml(html))
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties['href']));
}
