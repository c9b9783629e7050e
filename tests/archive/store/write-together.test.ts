import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
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

test('where the disk has no room for one file, none is touched and nothing lies about', async () => {
  const script = `
    import { writeTogether } from ${JSON.stringify(resolve('src/archive/store/write-together.ts'))};
    const long = 'x'.repeat(100_000);
    writeTogether('.', new Map([['content/other', 'changed'], ['content/new', long]]));
  `;
  const shell = ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath];
  const parameters = ['--input-type=module', '--eval', script];
  const run = promisify(execFile)('sh', [...shell, ...parameters], { cwd: root });
  await expect(run).rejects.toThrow(/EFBIG/u);
  expect(filesNow()).toEqual({ old: 'old', other: 'other' });
  expect(readdirSync(join(root, '.cache/unfinished'))).toEqual([]);
});
