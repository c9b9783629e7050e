import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';
import { expect, test } from 'vitest';

const kilobyte = 1024;

/** What the search page has of the search until a word that is no name is answered. */
const firstAnswer = ["export { searchSession } from '#site/search/client/search-session.ts';"];

/** And what reads and understands every other query. */
const everyQuery = [
  "export { parseQuery } from '#search/client/parse-query.ts';",
  "export { isSearchable } from '#search/client/searchable-term.ts';",
  "export { understoodAnswerOf } from '#search/understand/understood-answer.ts';",
];

test.each([
  { name: 'until the first answer to a word', entry: firstAnswer, most: 9 },
  { name: 'with all that the box understands', entry: [...firstAnswer, ...everyQuery], most: 12 },
])('the search weighs no more than $most KB gzip $name', async ({ entry, most }) => {
  const script = await bundled(entry.join('\n'));
  expect(script).toContain('new DataView');
  expect(gzipSync(script).length).toBeLessThanOrEqual(most * kilobyte);
});

/** One script of these modules, minified as the site's build does; without what is loaded when needed. */
async function bundled(entry: string): Promise<string> {
  const name = resolve('src/search-weighed.ts');
  const weighed: Plugin = {
    name: 'weighed',
    resolveId: (id, _, { kind }) => {
      if (id === name) return name;
      return kind === 'dynamic-import' ? { id, external: true } : null;
    },
    load: (id) => (id === name ? entry : null),
  };
  const bundle = await rolldown({ input: name, plugins: [weighed], logLevel: 'silent' });
  const { output } = await bundle.generate({ minify: true });
  return output[0].code;
}
