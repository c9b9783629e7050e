import { expect, test } from 'vitest';
import { addressOf, readGoldPages } from '../../bench/importer-gold.ts';
import { rateOf, scoredFields, scoreOf } from '../../bench/importer-score.ts';
import { importPage } from '../../src/importer/import-page.ts';
import { infidelitiesOf } from '../../src/markdown/fidelity.ts';
import { regions } from './regions.ts';

const pages = readGoldPages(new URL('../fixtures/pages/', import.meta.url));

async function imported(page: (typeof pages)[number]) {
  const { name, bytes } = page;
  return importPage({ name, bytes }, { regions, url: addressOf(page) });
}

const results = await Promise.all(pages.map(async (page) => [page, await imported(page)] as const));
const { scores, misses } = scoreOf(results, regions);

test.each(scoredFields)('%s is read right on 95 of 100 labelled pages', (field) => {
  expect(rateOf(scores[field]), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.95);
});

test.each(results.map(([{ id }, result]) => ({ id, result })))(
  'no character of $id is lost',
  ({ result }) => {
    if (result.kind !== 'report' || result.report === undefined) return;
    expect(infidelitiesOf(result.report, result.capture)).toEqual([]);
  },
);

test.each(pages.filter(({ bytes }) => /[國務關辦]/u.test(Buffer.from(bytes).toString())))(
  '$id, a copy in traditional characters, is refused without a government address',
  async ({ name, bytes }) => {
    const result = await importPage({ name, bytes }, { regions });
    expect(result).toMatchObject({ kind: 'not-a-report', reason: 'mirror' });
  },
);
