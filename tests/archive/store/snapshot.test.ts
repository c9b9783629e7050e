import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changesSince, readSnapshot } from '#archive/store/snapshot.ts';

const files = {
  report: 'content/reports/440205/2023.md',
  capture: 'content/sources/440205/2023.txt',
  original: 'content/originals/440205/2023.html',
};

function contentOf(): string {
  const root = mkdtempSync(join(tmpdir(), 'snapshot-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of Object.values(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), 'before');
  }
  return root;
}

test.each([
  { name: 'a report that is altered', path: files.report, seen: [files.report] },
  { name: 'a capture that is altered', path: files.capture, seen: [files.capture] },
  { name: 'no original that is, which no page is made of', path: files.original, seen: [] },
  {
    name: 'an original that comes',
    path: 'content/originals/440205/2024.pdf',
    seen: ['content/originals/440205/2024.pdf'],
  },
])('of the content is seen $name', ({ path, seen }) => {
  const root = contentOf();
  const before = readSnapshot(root);
  writeFileSync(join(root, path), 'after');
  expect(changesSince(before)).toEqual(seen);
});

test('a file that is altered in one character is seen however often it was looked at', () => {
  const root = contentOf();
  for (const text of ['甲', '乙', '甲', '丙']) {
    const before = readSnapshot(root);
    expect(changesSince(before)).toEqual([]);
    writeFileSync(join(root, files.report), text);
    expect(changesSince(before)).toEqual([files.report]);
  }
});

test('a file that was written long ago and is altered keeping its length is seen', () => {
  const root = contentOf();
  const path = join(root, files.report);
  const longAgo = new Date('2024-01-01');
  utimesSync(path, longAgo, longAgo);
  const before = readSnapshot(root);
  writeFileSync(path, 'behind');
  utimesSync(path, longAgo, longAgo);
  expect(changesSince(before)).toEqual([files.report]);
});

test('an original that goes is seen', () => {
  const root = contentOf();
  const before = readSnapshot(root);
  rmSync(join(root, files.original));
  expect(changesSince(before)).toEqual([files.original]);
});
