import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isInstalled } from '#scripts/is-installed.mjs';

const a = { 'node_modules/a': { integrity: 'sha512-a' } };
const otherA = { 'node_modules/a': { integrity: 'sha512-b' } };
const optional = { 'node_modules/b': { integrity: 'sha512-b', optional: true } };

test.each([
  { name: 'what is locked is there', locked: a, listed: a, there: a, expected: true },
  { name: 'nothing was installed yet', locked: a, listed: {}, there: {}, expected: false },
  { name: 'other bytes are there', locked: a, listed: otherA, there: a, expected: false },
  { name: 'a folder has been deleted', locked: a, listed: a, there: {}, expected: false },
  { name: 'one is there that is not locked', locked: {}, listed: a, there: a, expected: false },
  {
    name: 'a package of another system is not there',
    locked: { ...a, ...optional },
    listed: a,
    there: a,
    expected: true,
  },
])('isInstalled is $expected where $name', ({ locked, listed, there, expected }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-installed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, value: object) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(value));
  };
  write('package-lock.json', { packages: { '': {}, ...locked } });
  write('node_modules/.package-lock.json', { packages: listed });
  for (const path of Object.keys(there)) write(`${path}/package.json`, {});
  expect(isInstalled(folder)).toBe(expected);
});
