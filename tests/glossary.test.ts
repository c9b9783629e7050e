import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = globSync('src/**/*.{ts,astro}')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const words = new Set(source.match(/[\p{L}\p{N}_$-]+/gu));

/** Rows of its tables: the Chinese word, the names in the code, the meaning. */
const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Chinese'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each(rows.map(([, chinese, names]) => ({ chinese, names })))(
  '$chinese is called $names in src',
  ({ names = '' }) => {
    const named = [...names.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !words.has(name))).toEqual([]);
  },
);
