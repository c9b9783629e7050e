import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCodeDigest } from '#archive/store/code-digest.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-code-'));
  for (const folder of ['model', 'markdown', 'site']) {
    cpSync(`src/${folder}`, join(root, 'src', folder), { recursive: true });
  }
  cpSync('package-lock.json', join(root, 'package-lock.json'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '// another');
}

test.each([
  { name: 'a parser file', change: () => write('src/markdown/sections.ts') },
  { name: 'a new file in a new subfolder', change: () => write('src/markdown/deep/down/it.ts') },
  { name: 'a file that is no code', change: () => write('src/markdown/labels.txt') },
  { name: 'a new stage', change: () => write('src/afterwards/it.ts') },
  {
    name: 'where a file lies',
    change: () => {
      mkdirSync(join(root, 'src/markdown/in'));
      renameSync(join(root, 'src/markdown/items.ts'), join(root, 'src/markdown/in/items.ts'));
    },
  },
  { name: 'the lock file', change: () => write('package-lock.json') },
  { name: 'what is installed', change: () => write('node_modules/.package-lock.json') },
])('other code: $name', ({ change }) => {
  const before = readCodeDigest(root);
  change();
  expect(readCodeDigest(root)).not.toBe(before);
});

test.each([
  { name: 'nothing', change: () => undefined },
  { name: 'a page', change: () => write('src/site/pages/index.astro') },
])('the same code: $name has changed', ({ change }) => {
  const before = readCodeDigest(root);
  change();
  expect(readCodeDigest(root)).toBe(before);
});
