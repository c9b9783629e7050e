import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cache, cached, type HeldResult } from '#archive/store/cached.ts';
import { readSnapshot } from '#archive/store/snapshot.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-kept-'));
  mkdirSync(join(root, 'content'));
  write('content/report.md', '法');
  write('content/unread.md', '政');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

/** What comes back, and whether it had to be made. */
function asked({
  name = 'reports/2023',
  from = ['a setting'],
  code = 'as it is',
  folder = join(root, 'kept'),
  ...place
}: Partial<Cache> & { readonly name?: string; readonly from?: readonly string[] } = {}) {
  let isMade = false;
  const make = (read: (path: string) => Buffer | undefined) => {
    isMade = true;
    return { text: String(read('content/report.md')), ledger: read('content/ledger.tsv') };
  };
  const workshop = { snapshot: readSnapshot(root), cache: { folder, code, ...place } };
  const value = cached(workshop, { name, from, isSmall: true, make });
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
    { name: 'a file that was read has changed', change: () => write('content/report.md', '治') },
    { name: 'a file is there that was missed', change: () => write('content/ledger.tsv', 's1') },
    { name: 'a setting is another', changed: { from: ['another'] } },
    { name: 'other code makes it', changed: { code: 'as it will be' } },
  ])('is made anew when $name', ({ change, changed }) => {
    asked();
    change?.();
    expect(asked(changed).isMade).toBe(true);
    expect(asked(changed).isMade).toBe(false);
  });

  test('stays when a file has changed that was not read', () => {
    asked();
    write('content/unread.md', '策');
    expect(asked().isMade).toBe(false);
  });

  test('is not read under another name, wherever its file is put', () => {
    asked();
    const entry = readFileSync(join(root, 'kept/reports/2023.json'));
    write('kept/reports/2022.json', String(entry));
    expect(asked({ name: 'reports/2022' }).isMade).toBe(true);
  });

  test('is made anew whichever byte of its file has changed, and when a part is missing', () => {
    const { value } = asked();
    const path = join(root, 'kept/reports/2023.json');
    const whole = readFileSync(path);
    for (const [place, byte] of whole.entries()) {
      const spoiled = Buffer.from(whole);
      spoiled[place] = byte ^ (1 << (place % 8));
      writeFileSync(path, spoiled);
      expect(asked(), `byte ${place}`).toEqual({ value, isMade: true });
    }
    for (let length = 0; length < whole.length; length += 9) {
      writeFileSync(path, whole.subarray(0, length));
      expect(asked(), `${length} bytes`).toEqual({ value, isMade: true });
    }
  });

  test('is taken from another cache where that has it, and nothing is written there', () => {
    const { value } = asked();
    const folder = join(root, 'own');
    const spare = join(root, 'kept');
    const before = readFileSync(join(spare, 'reports/2023.json'));
    expect(asked({ folder, spare })).toEqual({ value, isMade: false });
    write('content/report.md', '治');
    expect(asked({ folder, spare }).isMade).toBe(true);
    expect(readFileSync(join(spare, 'reports/2023.json'))).toEqual(before);
  });

  test('is held in memory where it is small, and only as long as it is of today', () => {
    const held = new Map<string, HeldResult>();
    const first = asked({ held });
    rmSync(join(root, 'kept'), { recursive: true });
    expect(asked({ held })).toEqual({ value: first.value, isMade: false });
    write('content/report.md', '治');
    expect(asked({ held })).toMatchObject({ isMade: true, value: { text: '治' } });
    expect(asked({ held, code: 'as it will be' }).isMade).toBe(true);
  });

  test('need not be kept: where nothing can be written it is made each time', () => {
    const folder = join(root, 'content/report.md');
    expect(asked({ folder }).isMade).toBe(true);
    expect(asked({ folder }).isMade).toBe(true);
  });
});
