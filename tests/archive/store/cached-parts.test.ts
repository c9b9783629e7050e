import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cache } from '#archive/store/cached.ts';
import { cachedParts } from '#archive/store/cached-parts.ts';
import { sealed } from '#archive/store/sealed-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const name = 'similar/440205/2023';
const file = () => join(folder, `${name}.json`);

/** The parts, and the keys of those that had to be made. */
function asked(keys: readonly string[], { code = 'as it is', ...place }: Partial<Cache> = {}) {
  const made: string[] = [];
  const make = (at: number) => {
    made.push(keys[at] ?? '');
    return { text: `${code} ${keys[at]}` };
  };
  const parts = cachedParts({ folder, code, ...place }, { name, keys, make });
  expect(parts).toStrictEqual(keys.map((key) => ({ text: `${code} ${key}` })));
  return made;
}

test.each([
  { what: 'nothing', keys: ['一', '二', '三'], made: [] },
  { what: 'the part whose key is another', keys: ['一', '五', '三'], made: ['五'] },
  { what: 'a part that is new', keys: ['一', '二', '四', '三'], made: ['四'] },
  { what: 'nothing when they stand in another order', keys: ['三', '一', '二'], made: [] },
  { what: 'nothing when one is gone', keys: ['一', '三'], made: [] },
])('of what is kept $what is made again', ({ keys, made }) => {
  expect(asked(['一', '二', '三'])).toEqual(['一', '二', '三']);
  expect(asked(keys)).toEqual(made);
  expect(asked(keys)).toEqual([]);
});

test('what is kept of a key that is gone is kept no longer', () => {
  asked(['一', '二']);
  asked(['一']);
  expect(readFileSync(file(), 'utf8')).not.toContain('二');
});

test('other code makes all of it again', () => {
  asked(['一']);
  expect(asked(['一'], { code: 'as it will be' })).toEqual(['一']);
});

test('what another cache has is not made again, and that one is not written', () => {
  asked(['一', '二']);
  const before = readFileSync(file());
  const own = { folder: join(folder, 'own'), spare: folder };
  expect(asked(['一', '二'], own)).toEqual([]);
  expect(asked(['一', '三'], own)).toEqual(['三']);
  expect(asked(['一', '三'], own)).toEqual([]);
  expect(readFileSync(file())).toEqual(before);
});

test.each([
  {
    what: 'of which a bit has changed',
    text: () => readFileSync(file(), 'utf8').replace('一', '七'),
  },
  { what: 'of another kind', text: () => sealed('{"code":"as it is"}\n{"parts":[]}') },
  { what: 'that is empty', text: () => '' },
])('a file $what is made again, and never a fault', ({ text }) => {
  asked(['一']);
  const spoilt = text();
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), spoilt);
  expect(asked(['一'])).toEqual(['一']);
  expect(asked(['一'])).toEqual([]);
});
