import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replaceHistory } from '#markdown/replace-history.ts';
import { written } from '#tests/cli/import-project.ts';
import { buildProject, copyProject } from '#tests/helpers/built-site-build.ts';
import {
  attributeOf,
  elementsOf,
  type HtmlElement,
  parseHtml,
  textOf,
} from '#tests/helpers/html.ts';

/** What pages write that want to be more than text. `alert` tells where they end up. */
const attacks = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</textarea><iframe src=javascript:alert(1)></iframe>',
  '<a href="javascript:alert(1)">依法</a>',
  '[依法](javascript:alert(1))',
  '![依法](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[依法]: javascript:alert(1)',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="//alert.example/">',
  '<math><mi xlink:href="javascript:alert(1)">',
  '<xss-alert onclick=alert(1)>',
  ':corr[改]{sic="<img src=x onerror=alert(1)>"}',
  ':cite[《法》]{work="<img onerror=alert(1)>"}',
  '::section{title="<script>alert(1)</script>" part=plan}',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what is written is the attack.
  '${alert(1)}',
  '<!-- --!><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<form action=javascript:alert(1)><button formaction=javascript:alert(1)>',
  '\u202E<\u200Bscript>alert(1)',
];

const home = process.cwd();
let folder = '';
let site = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-hostile-'));
  copyProject(folder);
  process.chdir(folder);
  for (const [at, attack] of attacks.entries()) {
    const file = `attack-${at}.html`;
    writeFileSync(file, pageOf(attack));
    const facts = ['--region', '140524', '--year', `${2000 + at}`, '--issuers', '陵川县人民政府'];
    const { code, printed } = await written('import', file, ...facts);
    expect([attack, code, code === 0 ? '' : printed]).toEqual([attack, 0, '']);
    publish(`content/reports/140524/${2000 + at}.md`);
  }
  process.chdir(home);
  site = await buildProject(folder);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has readers see what was imported, as if two had read it. */
function publish(path: string): void {
  const on = '2026-11-28';
  const history = [
    { on, state: 'read', by: '甲' },
    { on, state: 'read', by: '乙' },
    { on, state: 'published', by: '丙' },
  ] as const;
  writeFileSync(path, replaceHistory(readFileSync(path, 'utf8'), { history }) ?? '');
}

/** A page that shows the attack in every place that is kept, and ends in it as markup. */
function pageOf(attack: string): string {
  const shown = attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const quoted = shown.replaceAll('"', '&quot;');
  return `<html><head><title>法治政府建设</title><meta name="ContentSource" content="${quoted}局"></head>
<body><div><h1>陵川县法治政府建设情况报告</h1>
<table><tr><td>索引号</td><td>01${shown}</td><td>主题分类</td><td>${shown}</td></tr></table>
<p>${shown}市政府:</p><p>法治政府建设。${shown}</p>
<p>一、做法${shown}</p><p>一是${shown}。二是依据《${shown}》。</p><p>(一)${shown}。受理行政复议案件35件。</p>
<p>二、存在的问题</p><p>${shown}不足。</p><p>陵川县人民政府</p><p>附件:${shown}</p></div>${attack}</body></html>`;
}

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
