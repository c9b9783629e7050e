import { expect, test } from 'vitest';
import { halfWidth } from '#chinese/half-width.ts';
import type { ImportedReport } from '#importer/draft/draft.ts';
import { importPage } from '#importer/import-page.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { type HeldPage, heldPagesOf } from './held-page.ts';
import { charter, regions } from './import-basis.ts';

const pages = ['departments', 'townships', 'governments', 'office', 'further'].flatMap(heldPagesOf);

async function imported({ file, url }: HeldPage) {
  return importPage(file, { charter, regions, url });
}

function isFiled({ missing, undecided }: ImportedReport): boolean {
  return missing.length + undecided.length === 0;
}

/** What can be wrong in silence; blanks between two bodies aside. */
function factsOf({ draft: { metadata } }: ImportedReport) {
  const { title, titleBasis, issuers, region, year } = metadata;
  return {
    title: titleBasis === 'supplied' ? null : withoutBlanks(title),
    issuers: issuers.length === 0 ? null : issuers,
    region: region ?? null,
    year,
  };
}

test.each(pages)('$id is right', async (page) => {
  const { truth } = page;
  const result = await imported(page);
  if (result.kind !== 'report') throw new Error(result.messages[0]?.text);
  const found = factsOf(result);
  expect(found).toEqual({
    title: truth.title && withoutBlanks(truth.title),
    issuers: truth.issuers && expect.toBeOneOf([...truth.issuers]),
    region: truth.region,
    year: truth.year,
  });
  const { published, signed } = result.draft.metadata;
  expect([undefined, published?.slice(0, 10)]).toContain(truth.published);
  expect([undefined, signed]).toContain(truth.signed);
  if (truth.isWhole) expect(isFiled(result)).toBe(true);
});

test('headings are found, and nothing else is taken for one', async () => {
  const plain = (text: string) => withoutBlanks(halfWidth(text)).replace(/[¹。;.]/gu, '');
  const scores = await Promise.all(
    pages.map(async (page) => {
      const result = await imported(page);
      if (result.kind !== 'report') return { found: 0, right: 0, gold: page.truth.headings.length };
      const found = result.draft.sections.flatMap(({ heading }) =>
        heading === undefined ? [] : [plain(heading.line.text)],
      );
      const gold = page.truth.headings.map(plain);
      const right = found.filter((text) => gold.includes(text)).length;
      return { found: found.length, right, gold: gold.length };
    }),
  );
  const sum = (field: 'found' | 'right' | 'gold') =>
    scores.reduce((all, score) => all + score[field], 0);
  expect(sum('gold')).toBeGreaterThan(300);
  expect(sum('right') / sum('found')).toBeGreaterThanOrEqual(0.97);
  expect(sum('right') / sum('gold')).toBeGreaterThanOrEqual(0.97);
});

test.each(heldPagesOf('near-misses'))('$id is not filed', async (page) => {
  const result = await imported(page);
  expect(result.kind === 'report' && isFiled(result)).toBe(false);
});
