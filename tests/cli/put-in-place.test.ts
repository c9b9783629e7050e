import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { putInPlace } from '#cli/build/put-in-place.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-place-'));
const places = {
  made: join(root, '.cache/site'),
  place: join(root, 'dist'),
  aside: join(root, '.cache/site.old'),
};
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => rmSync(join(root, '.cache'), { recursive: true, force: true }));

function make(text: string): void {
  mkdirSync(places.made, { recursive: true });
  writeFileSync(join(places.made, 'index.html'), text);
}

const shown = () => readFileSync(join(places.place, 'index.html'), 'utf8');
const besides = () => readdirSync(join(root, '.cache'));

test('sites put in place one right after the other are each shown, and none is left behind', async () => {
  for (const text of ['one', 'two', 'three', 'four']) {
    make(text);
    putInPlace(places);
    expect(shown()).toBe(text);
  }
  await vi.waitFor(() => expect(besides()).toEqual([]), 20_000);
});

test('a site before the last that is still there hinders no build, and goes with the next', async () => {
  const before = `${places.aside}.leaving`;
  mkdirSync(before, { recursive: true });
  writeFileSync(join(before, 'index.html'), 'long ago');
  make('five');
  putInPlace(places);
  expect(shown()).toBe('five');
  await vi.waitFor(() => expect(existsSync(before)).toBe(false), 20_000);
});
