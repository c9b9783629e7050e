import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '#archive/store/files-below.ts';
import { keepFacts } from '#archive/store/read-content.ts';
import { keepFactsApart } from '#cli/build/facts-apart.ts';

const kept = '.cache/kept';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-facts-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

/** What is kept, by name. */
function keptIn(folder: string): Readonly<Record<string, string>> {
  const below = join(folder, kept);
  if (!existsSync(below)) return {};
  return Object.fromEntries(
    filesBelow(below).map((path) => [path, readFileSync(join(below, path), 'utf8')]),
  );
}

test('threads keep what one alone keeps, and nothing is done again while it is of today', async () => {
  await keepFactsApart(root, 2);
  const apart = keptIn(root);
  const marks = Object.keys(apart).map((path) => statSync(join(root, kept, path)).ino);
  await keepFactsApart(root, 2);
  const again = Object.keys(apart).map((path) => statSync(join(root, kept, path)).ino);
  rmSync(join(root, kept), { recursive: true });
  keepFacts(root, () => true);
  expect(Object.keys(apart).some((path) => path.startsWith('mentions/440205'))).toBe(true);
  expect(apart).toEqual(keptIn(root));
  expect(again).toEqual(marks);
});

test('a few reports are left to whoever reads them', async () => {
  await keepFactsApart(root);
  expect(keptIn(root)).toEqual({});
});

test('a fault of the content is left to whoever reads it', async () => {
  rmSync(join(root, 'content/authorities'), { recursive: true });
  await keepFactsApart(root, 2);
  expect(keptIn(root)).toEqual({});
});
