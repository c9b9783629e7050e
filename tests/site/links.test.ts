import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { panelUrl, reportUrl } from '#model/permalink.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { filesOf, pagePaths, readPage, siteFolder } from '#tests/helpers/built-site.ts';
import { attributeOf, elementsOf, type HtmlElement, parseHtml } from '#tests/helpers/html.ts';

/** Whatever a page leads to or loads, with the element that does. */
interface Link {
  readonly element: HtmlElement;
  readonly url: URL;
}

interface Page {
  readonly path: string;
  readonly elements: readonly HtmlElement[];
  readonly ids: ReadonlySet<string | undefined>;
  readonly links: readonly Link[];
  /** Kept out of lists: nobody is led to it, and it leads on. */
  readonly isHidden: boolean;
}

const host = 'https://archive.invalid';
const pages = new Map(pagePaths.map((path) => [path, pageAt(path)]));

test('every link, script, style, image and form leads somewhere', () => {
  const links = [...pages.values()].flatMap((page) =>
    page.links.filter(isInside).map(({ url }) => ({ from: page.path, url })),
  );
  expect(links.length).toBeGreaterThan(1000);
  expect(
    links.filter(({ url }) => !resolves(url)).map(({ from, url }) => `${from} → ${url.href}`),
  ).toEqual([]);
});

test('every page has a way onward in its own content', () => {
  const dead = [...pages.values()].filter(({ path, elements, links }) => {
    const main = elements.find(({ tagName }) => tagName === 'main');
    const own = new Set(main && elementsOf(main));
    return !links.some((link) => own.has(link.element) && isWay(link) && pathOf(link.url) !== path);
  });
  expect(dead.map(({ path }) => path)).toEqual([]);
});

test('every page that does not hide is reached from the home page by links', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const { url } of pages.get(path)?.links.filter(isWay) ?? []) reached.add(pathOf(url));
  }
  const shown = [...pages.values()].filter(({ isHidden }) => !isHidden).map(({ path }) => path);
  expect(shown).toEqual(expect.arrayContaining(reportIds.map(reportUrl)));
  expect(shown.filter((path) => !reached.has(path))).toEqual([]);
});

test('nothing leaves the archive but links to sources and licences', () => {
  const sources = reportIds.flatMap((id) => reportOf(id).metadata.source.url ?? []);
  const leaving = [...pages.values()].flatMap(({ links }) => links.filter((it) => !isInside(it)));
  const strange = leaving.filter(({ element, url }) => {
    const rel = attributeOf(element, 'rel');
    const isSource = rel === 'external' && sources.includes(url.href);
    // It says in the words of another what the page is; nobody goes there.
    if (element.tagName === 'link' && rel === 'type') return false;
    return element.tagName !== 'a' || !(isSource || rel === 'license');
  });
  expect(leaving).not.toEqual([]);
  expect(strange.map(({ url }) => url.href)).toEqual([]);
});

test('every font, image and style that a style sheet loads is there', () => {
  const sheets = filesOf(siteFolder).filter((path) => path.endsWith('.css'));
  const loaded = sheets.flatMap((path) => {
    const css = readFileSync(join(siteFolder, path), 'utf8');
    const found = css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/gu);
    return [...found].map(([, url, imported]) => new URL(url ?? imported ?? '', host + path));
  });
  expect(sheets).not.toEqual([]);
  expect(loaded.filter((url) => !resolves(url)).map(({ href }) => href)).toEqual([]);
});

test.each([
  { name: 'the page of a report', path: '/reports/440205/2023/' },
  { name: 'an anchor', path: '/reports/440205/2023/#s1' },
])('a broken address of $name would be found', ({ path }) => {
  expect(resolves(new URL(path, host))).toBe(true);
  expect(resolves(new URL(path.replace(/(.)(\/?)$/u, '$1x$2'), host))).toBe(false);
});

function pageAt(path: string): Page {
  const elements = elementsOf(parseHtml(readPage(path)));
  return {
    path,
    elements,
    ids: new Set(elements.map((element) => attributeOf(element, 'id'))),
    links: elements.flatMap((element) => linksOf(element, path)),
    isHidden: elements.some((element) => attributeOf(element, 'content') === 'noindex'),
  };
}

function linksOf(element: HtmlElement, path: string): readonly Link[] {
  const targets = ['href', 'src', 'action', 'formAction', 'poster', 'data'].map((name) =>
    attributeOf(element, name),
  );
  const sources = attributeOf(element, 'srcSet')?.split(',') ?? [];
  const refresh = /^\d+; *url=(.*)$/iu.exec(attributeOf(element, 'content') ?? '')?.[1];
  return [...targets, ...sources.map((source) => source.trim().split(' ')[0]), refresh].flatMap(
    (target) => (target === undefined ? [] : { element, url: new URL(target, host + path) }),
  );
}

function isInside({ url }: Link): boolean {
  return url.origin === host;
}

function isWay(link: Link): boolean {
  return link.element.tagName === 'a' && isInside(link);
}

function resolves(url: URL): boolean {
  const path = pathOf(url);
  const file = join(siteFolder, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (path.endsWith('.json')) return itemsAt(file).has(fragment);
  // What the panel is to count stands in its address behind the `#`, and is no place in the page.
  if (path === panelUrl() && new URLSearchParams(fragment).has('words')) return true;
  return fragment === '' || (pages.get(path)?.ids.has(fragment) ?? false);
}

const items = new Map<string, ReadonlySet<string>>();

/** JSON Pointers of what a table has for pages, by its file. */
function itemsAt(file: string): ReadonlySet<string> {
  const known = items.get(file) ?? pointersIn(JSON.parse(readFileSync(file, 'utf8')));
  items.set(file, known);
  return known;
}

function pointersIn(json: { readonly items?: object }): ReadonlySet<string> {
  return new Set(['', ...Object.keys(json.items ?? {}).map((name) => `/items/${name}`)]);
}

function pathOf(url: URL): string {
  return decodeURIComponent(url.pathname);
}
