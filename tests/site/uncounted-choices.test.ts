import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewBlocks } from '#search/client/count-options.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { filePart } from '#tests/helpers/file-part.ts';
import { variedDocuments } from '#tests/search/sample-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncounted-'));
const topics = [['fuyi'], [], ['pufa', 'fuyi']] as const;

/** So many that a word in all reports is in more blocks than are read for choices nobody may open. */
const documents: readonly SearchDocument[] = [...Array(10).keys()].flatMap((decade) =>
  variedDocuments(80).map((document, at) => {
    const year = document.year - decade * 10;
    const facets = { ...document.facets, topic: topics[at % topics.length] ?? [] };
    return { ...document, year, facets, report: `${document.place}/${year}` };
  }),
);
/** Two words, of which the index has not counted how their sections are spread. */
const words = ['法治', '建设'];
const found = documents.filter(({ lines }) =>
  words.every((word) => lines.some(({ text }) => text.includes(word))),
);

beforeAll(() => {
  const { meta } = writeIndex(folder, documents);
  expect(meta.sections / meta.blockSections).toBeGreaterThan(fewBlocks + 1);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function searching(): Promise<Page> {
  const page = await openPage();
  await page.route('**/exact/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/exact/', '');
    return route.fulfill(filePart(readFileSync(join(folder, path)), route));
  });
  await page.goto(`/search/?q=${words.join(' ')}`);
  await page.locator('[data-search][data-state=done]').waitFor();
  return page;
}

const counts = (page: Page, facet: string) =>
  page
    .locator(`[data-facet=${facet}] li:visible a`)
    .evaluateAll((links) =>
      links.map((link) => [
        (link as HTMLElement).dataset['value'],
        link.querySelector('small')?.textContent,
      ]),
    );

test('choices that would take reading much are counted when they are opened', async () => {
  const page = await searching();
  const group = page.locator('[data-facet=topic]');
  expect(await group.locator('[data-counting]').textContent()).not.toBe('');
  await group.locator('summary').click();
  await group.locator('li:visible').first().waitFor();
  const expected = ['fuyi', 'pufa'].map((topic) => {
    const sections = found.filter(({ facets }) => facets.topic?.includes(topic)).length;
    return [topic, `${groupedDigits(sections)} 节`];
  });
  expect(await counts(page, 'topic')).toEqual(expected);
  expect(await group.getAttribute('open')).not.toBeNull();
  expect(await group.locator('[data-counting]').textContent()).toBe('');

  // Those of the other facet wait until they are opened as well.
  const other = page.locator('[data-facet=part]');
  expect(await other.locator('[data-counting]').textContent()).not.toBe('');
  await other.locator('summary').click();
  await other.locator('li:visible').first().waitFor();
  expect((await counts(page, 'part')).length).toBe(3);
});

test('where they cannot be counted it says so, and opened again they are', async () => {
  const page = await searching();
  const group = page.locator('[data-facet=part]');
  await page.route('**/sections-0.bin', (route) => route.fulfill({ status: 500 }));
  await group.locator('summary').click();
  await group.getByText('没有数成').waitFor();
  expect(await group.locator('li:visible').count()).toBe(0);
  await page.unroute('**/sections-0.bin');
  await group.locator('summary').click();
  await group.locator('summary').click();
  await group.locator('li:visible').first().waitFor();
  expect((await counts(page, 'part')).length).toBe(3);
});
