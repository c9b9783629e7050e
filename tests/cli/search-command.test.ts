import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '#cli/run-cli.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { variedDocuments } from '#tests/search/sample-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const documents = variedDocuments(120);
writeIndex(join(folder, 'exact'), documents);
const found = documents.filter(({ lines }) => lines.some((line) => line.text.includes('法治')));

async function searched(...words: readonly string[]): Promise<string> {
  let printed = '';
  await runCli(['search', ...words, '--dist', folder], {
    print: (piece) => {
      printed += piece;
    },
    complain: (piece) => {
      printed += piece;
    },
  });
  return printed;
}

test.each([
  { words: ['法治'], hits: found.length },
  { words: ['法治', '--limit', '40'], hits: 40 },
  { words: ['法治', '--limit', '1'], hits: 1 },
  { words: ['这里没有的'], hits: 0 },
])('$words --json is one JSON value, with a line for each section', async ({ words, hits }) => {
  const printed = await searched(...words, '--json');
  const value = JSON.parse(printed);
  expect(value.hits).toHaveLength(hits);
  expect(value.total).toBe(words[0] === '法治' ? found.length : 0);
  const [head, ...lines] = printed.trimEnd().split('\n');
  expect(head).toMatch(/^\{"understood":.*"hits":\[$/u);
  expect(lines.filter((line) => line.startsWith('{"report":'))).toHaveLength(hits);
});

const entry = ['src/cli/main.ts', 'search', '法治', '--dist', folder];

test('whoever reads the first line only is told nothing of the rest', async () => {
  const child = spawn(process.execPath, entry);
  const complained = text(child.stderr);
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await complained).toBe('');
});

test('a search reads no other command than its own', async () => {
  const hooks = `import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) });`;
  const watched = ['--import', `data:text/javascript,${encodeURIComponent(hooks)}`];
  const child = spawn(process.execPath, [...watched, ...entry, '--limit', '1']);
  child.stdout.resume();
  const read = (await text(child.stderr)).split('\n');
  expect(read.some((url) => url.endsWith('/src/cli/search.ts'))).toBe(true);
  const others = read.filter((url) => /\/src\/(?:importer|annotate|site|markdown)\//u.test(url));
  expect(others).toEqual([]);
});
