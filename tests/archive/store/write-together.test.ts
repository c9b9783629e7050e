import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileChanges, writeTogether } from '#archive/store/write-together.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-together-'));
  mkdirSync(join(root, 'content'));
  for (const name of ['old', 'other']) writeFileSync(join(root, 'content', name), name);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Every file below `content`, with what it holds. */
function filesNow(): Readonly<Record<string, string>> {
  const entries = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
}

test('files are written, over others too, and taken away', () => {
  writeTogether(
    root,
    new Map([
      ['content/old', undefined],
      ['content/deep/new', 'new'],
      ['content/other', 'changed'],
    ]),
  );
  expect(filesNow()).toEqual({ new: 'new', other: 'changed' });
});

test.each<{ name: string; changes: FileChanges }>([
  {
    name: 'cannot be put in its place',
    changes: new Map([
      ['content/deep/new', 'new'],
      ['content/other', 'changed'],
      ['content/old/below-a-file', 'x'],
      ['content/old', undefined],
    ]),
  },
  {
    name: 'cannot be taken away',
    changes: new Map([
      ['content/other', 'changed'],
      ['content', undefined],
    ]),
  },
])('where one file $name, all are as they were', ({ changes }) => {
  expect(() => writeTogether(root, changes)).toThrow();
  expect(filesNow()).toEqual({ old: 'old', other: 'other' });
});
