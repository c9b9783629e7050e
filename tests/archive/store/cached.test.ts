import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cache, cached } from '#archive/store/cached.ts';

let folder: string;
let cache: Cache;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-kept-'));
  cache = { folder, code: 'as it is' };
});

afterEach(() => rmSync(folder, { recursive: true }));

/** What comes back, and whether it had to be made. */
function asked(changed: Partial<Cache & { from: readonly string[]; name: string }> = {}) {
  const { name = 'reports/440205/2023', from = ['of the report'], ...otherwise } = changed;
  let isMade = false;
  const make = () => {
    isMade = true;
    return { text: '曲江区', absent: undefined };
  };
  const value = cached({ ...cache, ...otherwise }, { name, from, make });
  return { value, isMade };
}

describe('what is kept', () => {
  test('is made once, and is then the same value', () => {
    const first = asked();
    const second = asked();
    expect([first.isMade, second.isMade]).toEqual([true, false]);
    expect(second.value).toStrictEqual(first.value);
  });

  test.each([
    { name: 'what it was made from is another', changed: { from: ['of another'] } },
    { name: 'more went into it', changed: { from: ['of the report', 'of its capture'] } },
    { name: 'other code makes it', changed: { code: 'as it will be' } },
  ])('is made anew when $name', ({ changed }) => {
    asked();
    expect(asked(changed).isMade).toBe(true);
    expect(asked(changed).isMade).toBe(false);
  });

  test('is not read under another name, wherever its file is put', () => {
    asked();
    const entry = readFileSync(join(folder, 'reports/440205/2023.json'));
    asked({ name: 'reports/440205/2022' });
    writeFileSync(join(folder, 'reports/440205/2022.json'), entry);
    expect(asked({ name: 'reports/440205/2022' }).isMade).toBe(true);
  });

  test('is made anew whichever bit of its file has changed, and when a part is missing', () => {
    const { value } = asked();
    const path = join(folder, 'reports/440205/2023.json');
    const whole = readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const spoiled = Buffer.from(whole);
      spoiled[bit >> 3] = (spoiled[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, spoiled);
      expect(asked(), `bit ${bit}`).toEqual({ value, isMade: true });
    }
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      expect(asked(), `${length} bytes`).toEqual({ value, isMade: true });
    }
  });

  test('need not be kept: where nothing can be written it is made each time', () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    expect(asked({ folder: file }).isMade).toBe(true);
    expect(asked({ folder: file }).isMade).toBe(true);
  });
});
