import { expect, test } from 'vitest';
import { importPage } from '#importer/import-page.ts';
import { charter, regions } from './import-basis.ts';
import { type UnseenPage, unseenNearMisses, unseenPages } from './unseen-page.ts';

async function imported({ name, text, url }: UnseenPage) {
  const result = await importPage({ name, text }, { charter, regions, url });
  if (result.kind !== 'report') throw new Error(`${name}: ${result.messages[0]?.text}`);
  return result;
}

const withoutBlanks = (text: string) => text.replace(/\s/gu, '');

test.each(unseenPages)('$name is right, or says what is open', async (page) => {
  const { draft, missing, undecided, messages } = await imported(page);
  const { title, titleBasis, issuers, region, year, published, signed } = draft.metadata;
  const { truth } = page;
  expect({
    title: titleBasis === 'supplied' ? null : withoutBlanks(title),
    issuers: issuers.length === 0 ? null : issuers,
    year,
    published: published?.slice(0, 10),
    signed,
  }).toEqual({
    title: truth.title && withoutBlanks(truth.title),
    issuers: truth.issuers,
    year: truth.year,
    published: truth.published ?? published?.slice(0, 10),
    signed: truth.signed ?? signed,
  });
  expect([truth.region, undefined]).toContain(region);
  for (const fact of [...missing, ...undecided]) {
    expect(messages.map(({ ruleId }) => ruleId)).toContainEqual(
      expect.stringMatching(`^${fact}-(?:missing|unsure)$`),
    );
  }
  const isMadeUp = title === undefined || titleBasis === 'supplied' || issuers.length === 0;
  const isFiled = missing.length === 0 && undecided.length === 0;
  expect({ isMadeUp, isFiled }).not.toEqual({ isMadeUp: true, isFiled: true });
  if (truth.file) expect(isFiled).toBe(true);
});

test('the place is told on 92 of 100 pages that tell it', async () => {
  const telling = unseenPages.filter(({ truth }) => truth.region !== null);
  const told = await Promise.all(telling.map(imported));
  const right = told.filter(({ draft }, at) => draft.metadata.region === telling[at]?.truth.region);
  expect(right.length / telling.length).toBeGreaterThanOrEqual(0.92);
});

test.each(unseenNearMisses)('$name is not filed', async ({ text }) => {
  const url = 'http://www.xuwen.gov.cn/a.html';
  const result = await importPage({ name: 'page.txt', text }, { charter, regions, url });
  const isOpen = result.kind === 'report' && result.missing.length + result.undecided.length > 0;
  expect(isOpen || result.kind).toBe(isOpen || 'not-a-report');
});
