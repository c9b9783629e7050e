import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attacks, buildHostileSite } from '#tests/helpers/hostile-site.ts';
import {
  attributeOf,
  elementsOf,
  type HtmlElement,
  parseHtml,
  textOf,
} from '#tests/helpers/html.ts';

let folder = '';
let site = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-hostile-'));
  site = await buildHostileSite(folder);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Page {
  readonly path: string;
  readonly elements: readonly HtmlElement[];
  readonly isTouched: boolean;
}

function pages(): readonly Page[] {
  return globSync('**/*.html', { cwd: site })
    .sort()
    .map((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      return { path, elements: elementsOf(parseHtml(html)), isTouched: html.includes('alert') };
    });
}

test(`${attacks.length} hostile pages become reports whose text is text and nothing else`, () => {
  const reports = globSync('reports/140524/20[0-9][0-9]/index.html', { cwd: site });
  expect(reports.length).toBe(attacks.length);
  const all = pages();
  const touched = all.filter(({ isTouched }) => isTouched);
  expect(touched.length).toBeGreaterThanOrEqual(attacks.length);
  const known = new Set([
    ...all.filter(({ isTouched }) => !isTouched).flatMap(({ elements }) => elements.map(kindOf)),
    ...kindsOfComponents(),
  ]);
  const foreign = touched.flatMap(({ path, elements }) =>
    elements
      .filter((element) => !known.has(kindOf(element)))
      .map((element) => `${path} ${kindOf(element)}`),
  );
  expect([...new Set(foreign)]).toEqual([]);
});

test('no page has a handler, a script address, or a script of another hand', () => {
  const all = pages();
  const own = new Set([
    ...all.filter(({ isTouched }) => !isTouched).flatMap(({ elements }) => inlineScripts(elements)),
    ...scriptsOfComponents(),
  ]);
  const faults = all.flatMap(({ path, elements }) => [
    ...elements.flatMap((element) => faultsOf(element).map((fault) => `${path} ${fault}`)),
    ...inlineScripts(elements)
      .filter((script) => !own.has(script))
      .map((script) => `${path} script ${script.slice(0, 80)}`),
  ]);
  expect(faults).toEqual([]);
});

test('what the attacks say is there to be read', () => {
  const html = readFileSync(join(site, 'reports/140524/2000/index.html'), 'utf8');
  expect(textOf(parseHtml(html))).toContain('<script>alert(1)</script>');
});

/** Elements that only some pages have, such as the marks of a comparison. */
function kindsOfComponents(): readonly string[] {
  return globSync('src/site/**/*.astro', { cwd: folder }).flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/<([a-z][a-z0-9-]*)/gu)].map(
      ([, name = '']) => name,
    ),
  );
}

/** Scripts that a component has inside its page, as they are written. */
function scriptsOfComponents(): readonly string[] {
  return globSync('src/site/**/*.astro', { cwd: folder }).flatMap((path) =>
    [
      ...readFileSync(join(folder, path), 'utf8').matchAll(/<script is:inline>(.*?)<\/script>/gsu),
    ].map(([, script = '']) => script),
  );
}

function kindOf({ tagName }: HtmlElement): string {
  return tagName;
}

/** Scripts that a browser runs; data for other programs has to be sound JSON. */
function inlineScripts(elements: readonly HtmlElement[]): readonly string[] {
  return elements
    .filter((element) => element.tagName === 'script' && attributeOf(element, 'src') === undefined)
    .flatMap((element) => {
      const type = attributeOf(element, 'type') ?? '';
      if (!/json/u.test(type)) return [textOf(element)];
      JSON.parse(textOf(element));
      return [];
    });
}

const addresses = ['href', 'src', 'action', 'formAction', 'xLinkHref', 'data', 'poster', 'srcDoc'];

function faultsOf(element: HtmlElement): readonly string[] {
  const handlers = Object.keys(element.properties).filter((name) => /^on[a-z]/iu.test(name));
  const bad = addresses.filter((name) => {
    const value = (attributeOf(element, name) ?? '').replace(/[\s\p{Cc}]/gu, '').toLowerCase();
    return /^(?:javascript|vbscript|data:text)/u.test(value) || /alert/u.test(value);
  });
  return [...handlers, ...bad].map((name) => `${element.tagName} ${name}`);
}
