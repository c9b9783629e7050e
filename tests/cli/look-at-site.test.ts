import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAtSite } from '#cli/build/look-at-site.ts';

const address = { origin: 'https://example.org', base: '/' };
let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'nianbao-looked-'));
});
afterEach(() => rmSync(site, { recursive: true }));

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

/** The dead links of a site whose page was taken from one that had other files too. */
function deadWhenGone(link: string, gone: string) {
  write('index.html', `<a href="${link}">年报</a>`);
  write('exact/now/grams-0.bin');
  const kept = new Map([['index.html', 'the sum of then']]);
  const before = { 'index.html': 'the sum of then', [gone]: 'another' };
  return lookAtSite(site, address, { kept, before });
}

test('a kept page is read again when a page is gone that it may link', () => {
  const { dead, sums } = deadWhenGone('/reports/440205/2023/', 'reports/440205/2023/index.html');
  expect(dead).toEqual([{ from: 'index.html', to: '/reports/440205/2023/' }]);
  expect(sums['index.html']).not.toBe('the sum of then');
});

test('it is not when only files of an index are others', () => {
  write('search/index.html');
  const { dead, sums } = deadWhenGone('/search/', 'exact/then/grams-0.bin');
  expect(dead).toEqual([]);
  expect(sums['index.html']).toBe('the sum of then');
});
