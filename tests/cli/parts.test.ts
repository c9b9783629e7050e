import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePartStep } from '#cli/build/part-step.ts';
import { allParts, isPageOf, isReportOf } from '#site/build/site-part.ts';
import { build, copyState, newProject, siteOf } from '#tests/helpers/second-build.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

describe('a step is written by its name and its part', () => {
  test.each([
    ['facts 2/4', { name: 'facts', part: { number: 2, of: 4 } }],
    ['pages 1/1', { name: 'pages', part: { number: 1, of: 1 } }],
    ['relations', { name: 'relations' }],
    ['search', { name: 'search' }],
    ['join 34', { name: 'join', of: 34 }],
    ['pages', undefined],
    ['pages 0/4', undefined],
    ['pages 5/4', undefined],
    ['pages 1/65', undefined],
    ['join 0', undefined],
    ['join 1/4', undefined],
    ['search 1/4', undefined],
    ['', undefined],
  ])('%s', (written, step) => {
    expect(parsePartStep(written.split(' '))).toEqual(step);
  });
});

describe('each page and each report falls to one part, the pages of a place where its reports do', () => {
  const parts = allParts(7);
  const [guangdong] = parts.filter((part) => isReportOf(part, '440205/2023'));

  test.each([
    '/',
    '/404/',
    '/reports/440205/2023/',
    '/reports/440205/2023.json',
    '/reports/440205/2022-2023/',
    '/reports/440205/feed.xml',
    '/places/440200/',
    '/places/440205101/',
    '/topics/fuyi/read/2/',
    '/sources/440205/2023.txt',
  ])('%s', (path) => {
    const own = parts.filter((part) => isPageOf(part, path));
    expect(own).toHaveLength(1);
    if (path.includes('/44')) expect(own).toEqual([guangdong]);
  });
});

describe('a site that is made in parts', () => {
  const patience = 600_000;
  const parted = newProject();
  const whole = newProject();
  const take = (...options: readonly string[]) => build(parted, { command: 'part', options });
  const steps = ['facts 1/2', 'facts 2/2', 'relations', 'pages 1/2', 'pages 2/2', 'search'];

  beforeAll(() => writeSmallArchive(parted));
  afterAll(() => {
    for (const folder of [parted, whole]) rmSync(folder, { recursive: true });
  });

  test('waits for all of them', async () => {
    expect(await take('join', '2')).toEqual({
      code: 1,
      said: '还没有 .cache/parts/1-of-2，先把这一步做完。\n文库没有生成。\n',
    });
  });

  test(
    'is the one that is built at once, byte for byte',
    async () => {
      for (const step of steps)
        expect(await take(...step.split(' '))).toEqual({ code: 0, said: '' });
      expect(await take('join', '2')).toEqual({ code: 0, said: '' });
      copyState(parted, whole);
      expect((await build(whole)).code).toBe(0);
      expect(siteOf(parted)).toEqual(siteOf(whole));
    },
    patience,
  );

  test('is not put together from parts of another content', async () => {
    rmSync(`${parted}/content/reports/440205/2022.md`);
    rmSync(`${parted}/content/sources/440205/2022.txt`);
    const { code, said } = await take('join', '2');
    expect(code).toBe(1);
    expect(said).toContain('不是由现在的内容和程序做的');
  });
});
