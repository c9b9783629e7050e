import { describe, expect, test } from 'vitest';
import { importPage } from '#importer/import-page.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { addressOf, type GoldPage, readGoldPages } from './gold-page.ts';
import { rateOf, scoredFields, scoreOf } from './gold-score.ts';
import { charter, regions } from './import-basis.ts';

async function imported(page: GoldPage) {
  const { name, bytes } = page;
  return importPage({ name, bytes }, { charter, regions, url: addressOf(page) });
}

async function tried(folder: string) {
  const pages = readGoldPages(new URL(`../fixtures/${folder}/`, import.meta.url));
  const results = await Promise.all(
    pages.map(async (page) => [page, await imported(page)] as const),
  );
  return { folder, pages, results, ...scoreOf(results, regions) };
}

describe.each([await tried('pages'), await tried('written-pages')])(
  'of the labelled $folder',
  ({ pages, results, scores, misses }) => {
    test.each(scoredFields)('%s is read right on 95 of 100', (field) => {
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
        const result = await importPage({ name, bytes }, { charter, regions });
        expect(result).toMatchObject({ kind: 'not-a-report', reason: 'mirror' });
      },
    );
  },
);
