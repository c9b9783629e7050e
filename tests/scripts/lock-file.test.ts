import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMadeFor, parseLock, versionChanges } from '#scripts/lock-file.mjs';

const a1 = { 'node_modules/a': { version: '1.0.0' } };
const a2 = { 'node_modules/a': { version: '2.0.0' } };
const optional = { 'node_modules/b': { version: '1.0.0', optional: true } };

test.each([
  { name: 'nothing changed', before: a1, after: a1, changes: [] },
  { name: 'another version', before: a1, after: a2, changes: ['node_modules/a: 1.0.0 -> 2.0.0'] },
  { name: 'a package gone', before: a1, after: {}, changes: ['node_modules/a: 1.0.0 -> absent'] },
  { name: 'a package more', before: {}, after: a1, changes: ['node_modules/a: absent -> 1.0.0'] },
  {
    name: 'an optional package of another platform gone',
    before: optional,
    after: {},
    changes: [],
  },
  { name: 'an optional package of this platform more', before: {}, after: optional, changes: [] },
  {
    name: 'another version of the project itself',
    before: { '': { version: '1' } },
    after: { '': { version: '2' } },
    changes: [],
  },
])('versionChanges sees $name', ({ before, after, changes }) => {
  expect(versionChanges(before, after)).toEqual(changes);
});

test('parseLock finds nothing in what is no lock file', () => {
  expect(['', '{', '{}'].map(parseLock)).toEqual([{}, {}, {}]);
});

test('the lock file was made for package.json', () => {
  const lock = parseLock(readFileSync('package-lock.json', 'utf8'));
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(isMadeFor(lock, manifest)).toBe(true);
  expect(isMadeFor(lock, { ...manifest, dependencies: { ...manifest.dependencies, x: '1' } })).toBe(
    false,
  );
});

test('the lock file names no place that packages were fetched from', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
