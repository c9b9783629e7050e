import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { manifestName, parseManifest } from '#cli/build/site-manifest.ts';
import { publishSite, type SiteToPublish, siteBefore } from '#cli/publish/publish-site.ts';
import { runCli } from '#cli/run-cli.ts';

type Files = Readonly<Record<string, string>>;

const first: Files = {
  'index.html': '<p>两份报告</p>',
  'about/index.html': '<p>怎样照录</p>',
  '_astro/page.a1.css': 'p {}',
  'exact/current.json': '{"directory":"0123456789abcdef"}',
  'exact/0123456789abcdef/texts-0.bin': '受理行政复议案件47件',
  'pagefind/fragment/zh_1.pf_fragment': '旧',
};
const second: Files = {
  'index.html': '<p>三份报告</p>',
  'about/index.html': '<p>怎样照录</p>',
  '_astro/page.b2.css': 'p { color: red }',
  'exact/current.json': '{"directory":"fedcba9876543210"}',
  'exact/fedcba9876543210/texts-0.bin': '受理行政复议案件49件',
  'pagefind/fragment/zh_2.pf_fragment': '新',
};
/** What a page of the first build that is still open may ask for. */
const askedForByOpenPages = [
  '_astro/page.a1.css',
  'exact/0123456789abcdef/texts-0.bin',
  'pagefind/fragment/zh_1.pf_fragment',
];

let folder = '';
let root = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-publish-'));
  root = join(folder, '网站 一');
});

afterEach(() => rmSync(folder, { recursive: true }));

function built(name: string, files: Files): SiteToPublish {
  const place = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  return { folder: place, sums: sumsOfSite(place) };
}

/** What a host serves. */
function served(): Files {
  const sums = sumsOfSite(join(root, 'current'));
  return Object.fromEntries(
    Object.keys(sums).map((path) => [path, readFileSync(join(root, 'current', path), 'utf8')]),
  );
}

const day = (number: number) => new Date(Date.UTC(2026, 10, number));

test('a build is served whole, under a list of its files', () => {
  expect(publishSite(root, built('a', first), day(1))).toEqual({ files: 6, copied: 6, kept: 0 });
  expect(served()).toEqual(first);
  const list = readFileSync(join(root, 'current', manifestName), 'utf8');
  expect(parseManifest(list)).toEqual(sumsOfSite(join(root, 'current')));
  expect(publishSite(root, built('a', first), day(2))).toBeUndefined();
});

test('the next is served in its place, with what open pages ask for, and what is the same is not copied', () => {
  publishSite(root, built('a', first), day(1));
  const unchanged = statSync(join(root, 'current/about/index.html')).ino;
  expect(publishSite(root, built('b', second), day(2))).toEqual({ files: 6, copied: 5, kept: 3 });
  const kept = Object.fromEntries(askedForByOpenPages.map((path) => [path, first[path]]));
  expect(served()).toEqual({ ...second, ...kept });
  expect(statSync(join(root, 'current/about/index.html')).ino).toBe(unchanged);
  const list = readFileSync(join(root, 'current', manifestName), 'utf8');
  expect(parseManifest(list)).toEqual(sumsOfSite(join(root, 'current')));
});

test('what open pages ask for is there 30 days after it was replaced, and not much longer', () => {
  const third = { ...second, 'index.html': '<p>四份报告</p>' };
  publishSite(root, built('a', first), day(1));
  publishSite(root, built('b', second), day(20));
  publishSite(root, built('c', third), day(20 + 29));
  expect(Object.keys(served())).toEqual(expect.arrayContaining(askedForByOpenPages));
  publishSite(root, built('b', second), day(20 + 31));
  expect(served()).toEqual(second);
  expect(
    readdirSync(join(root, 'releases')).filter((name) => !name.endsWith('.sha256')),
  ).toHaveLength(2);
});

test('a publication is taken back, and that too', () => {
  expect(siteBefore(root)).toBeUndefined();
  publishSite(root, built('a', first), day(1));
  expect(siteBefore(root)).toBeUndefined();
  publishSite(root, built('b', second), day(2));
  for (const [number, site] of [first, second].entries()) {
    const before = siteBefore(root);
    expect(before && publishSite(root, before, day(3 + number))).toMatchObject({ kept: 3 });
    expect(served()).toMatchObject(site);
  }
});

test('a build that is not what its list says is not served, nor is anything left of it', () => {
  publishSite(root, built('a', first), day(1));
  const site = built('b', second);
  writeFileSync(join(site.folder, 'index.html'), '<p>九份报告</p>');
  expect(() => publishSite(root, site, day(2))).toThrow(/index\.html 与 SHA256SUMS 不符/u);
  expect(served()).toEqual(first);
  expect(readdirSync(join(root, 'releases'))).toHaveLength(2);
});

test('what has changed on the disk of the host is not taken over, and half a release is cleared away', () => {
  publishSite(root, built('a', first), day(1));
  const damaged = ['about/index.html', 'pagefind/fragment/zh_1.pf_fragment'];
  for (const path of damaged) writeFileSync(join(root, 'current', path), '坏');
  const half = join(root, 'releases/2026-11-01T12-00-00-000Z');
  mkdirSync(half);
  publishSite(root, built('b', second), day(2));
  const now = served();
  expect(now).toMatchObject(second);
  expect(Object.keys(now)).not.toContain('pagefind/fragment/zh_1.pf_fragment');
  expect(existsSync(half)).toBe(false);
  expect(readlinkSync(join(root, 'current'))).toBe('releases/2026-11-02T00-00-00-000Z');
});

test('what cannot be signed is not served', () => {
  publishSite(root, built('a', first), day(1));
  const site = { ...built('b', second), key: join(folder, '没有的密钥') };
  expect(() => publishSite(root, site, day(2))).toThrow(/没有用 .* 签成/u);
  expect(served()).toEqual(first);
  expect(readdirSync(join(root, 'releases'))).toHaveLength(2);
});

test('a folder that has something else is left alone', async () => {
  mkdirSync(root);
  writeFileSync(join(root, '别的.txt'), '');
  let complained = '';
  const complain = (text: string) => {
    complained += text;
  };
  expect(await runCli(['publish', root], { print: () => undefined, complain })).toBe(1);
  expect(complained).toBe(`${root} 里有别的东西，没有动它；请给一个专用的文件夹。\n`);
  expect(readdirSync(root)).toEqual(['别的.txt']);
});
