import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchDocumentsOf } from '#search/search-documents.ts';
import { abridgedSections } from '#search/words/abridged-sections.ts';
import { recordOf, wordSectionOf } from '#search/words/word-record.ts';
import { writeWordIndex } from '#search/words/write-word-index.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { openPage } from '#tests/helpers/browser.ts';

/** The search by words as an archive of many reports has it: a record a report, with some text. */
const index = mkdtempSync(join(tmpdir(), 'related-reports-'));
const documents = reportIds.map((id) =>
  searchDocumentsOf(reportOf(id), { placeName: '', level: 'county', topics: new Map() }),
);

beforeAll(async () => {
  const records = documents.flatMap((sections) => {
    const kept = abridgedSections(sections.map(wordSectionOf), 3000);
    return sections
      .slice(0, 1)
      .map((first) => recordOf(first, { sections: kept, scope: 'reports' }));
  });
  await writeWordIndex(records, index);
});

afterAll(() => rmSync(index, { recursive: true }));

test('of each report its most related section is shown, with the words marked', async () => {
  const page = await searching('reports', '');
  const hits = await relatedIn(page);
  expect(hits.length).toBeGreaterThan(2);
  expect(new Set(hits.map(({ address }) => address.split('#')[0])).size).toBe(hits.length);
  for (const { address, title, marked } of hits) {
    const section = documents
      .flat()
      .find(({ report, anchor }) => address === `/reports/${report}/#${anchor}`);
    expect(title).toBe(section?.sectionTitle ?? '引言');
    expect(marked.join('')).toMatch(/行政|复议/u);
    const text = section?.lines.map((line) => line.text).join('') ?? '';
    for (const words of marked) expect(text).toContain(words.trim());
  }
});

test.each([
  { scope: 'reports', found: true },
  { scope: 'sections', found: false },
] as const)(
  'a statutory part narrows records of sections only: $scope',
  async ({ scope, found }) => {
    const page = await searching(scope, '&part=plan');
    const hits = page.locator('[data-related-hit]');
    const none = page.locator('[data-related]').getByText('也没有找到');
    await hits.first().or(none).waitFor();
    expect((await hits.count()) > 0).toBe(found);
  },
);

/** A search page whose search by words is the index above, asked for 行政复议. */
async function searching(scope: 'reports' | 'sections', filters: string): Promise<Page> {
  const page = await openPage();
  await page.route('**/pagefind/**', (route) => {
    const path = join(index, new URL(route.request().url()).pathname.replace('/pagefind/', ''));
    if (!existsSync(path)) return route.fulfill({ status: 404 });
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ body: readFileSync(path), contentType });
  });
  await page.goto(`/search/?q=行政复议${filters}`);
  await page.locator('[data-search][data-state=done]').waitFor();
  await page
    .locator('[data-related]')
    .evaluate((place, value) => place.setAttribute('data-word-scope', value), scope);
  await page.getByRole('button', { name: '再按词找相关的节' }).first().click();
  return page;
}

interface Related {
  readonly address: string;
  readonly title: string | null;
  readonly marked: readonly string[];
}

async function relatedIn(page: Page): Promise<readonly Related[]> {
  const hits = page.locator('[data-related] li');
  await hits.first().waitFor();
  return hits.evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('[data-related-hit]');
      return {
        address: link?.getAttribute('href') ?? '',
        title: link?.textContent ?? null,
        marked: [...item.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
      };
    }),
  );
}
