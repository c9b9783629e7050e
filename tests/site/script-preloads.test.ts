import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { farScripts } from '#site/build/script-preloads.ts';
import { readPage, siteFolder } from '#tests/helpers/built-site.ts';
import { attributeOf, elementsOf, parseHtml } from '#tests/helpers/html.ts';

test.each([
  { name: 'one that needs none', imports: {}, expected: undefined },
  {
    name: 'one that names all it needs',
    imports: { page: ['a', 'b'], a: ['b'] },
    expected: undefined,
  },
  {
    name: 'one that needs what only another names',
    imports: { page: ['a'], a: ['b'], b: ['c'] },
    expected: ['page', 'a', 'b', 'c'],
  },
  {
    name: 'one whose scripts need one another',
    imports: { page: ['a'], a: ['b'], b: ['a'] },
    expected: ['page', 'a', 'b'],
  },
])('of $name, the far scripts are told', ({ imports, expected }) => {
  const chunks = Object.entries<readonly string[]>({ page: [], a: [], b: [], c: [], ...imports });
  const bundle = Object.fromEntries(
    chunks.map(([file, needed]) => [file, { isEntry: file === 'page', imports: needed }]),
  );
  expect(farScripts(bundle).get('page')).toEqual(expected);
});

test('what a search cannot begin without is asked for before any script has run', () => {
  const elements = elementsOf(parseHtml(readPage('/search/')));
  const named = elements
    .filter((element) => attributeOf(element, 'rel') === 'modulepreload')
    .map((element) => attributeOf(element, 'href'));
  const panel = elements
    .map((element) => attributeOf(element, 'src'))
    .find((src) => src?.includes('SearchPanel'));
  const needed = new Set([panel ?? '']);
  for (const each of needed) for (const next of importsOf(each)) needed.add(next);
  expect(needed.size).toBeGreaterThan(3);
  expect(new Set(named)).toEqual(needed);
});

test('a report is spared what only a search needs', () => {
  expect(readPage('/reports/440205/2023/')).not.toContain('modulepreload');
});

/** The scripts that one cannot begin without, as its text names them. */
function importsOf(address: string): readonly string[] {
  const text = readFileSync(join(siteFolder, address), 'utf8');
  return [...text.matchAll(/(?:^|[;}\s])import(?:[^"'()]*from)?["']\.\/([^"']+)["']/gu)].map(
    ([, file]) => `/_astro/${file}`,
  );
}
