import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import { anchorUrl, reportUrl } from '#model/permalink.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { copying, openPage, phone } from '#tests/helpers/browser.ts';
import { readPage, siteFolder, siteOrigin } from '#tests/helpers/built-site.ts';
import { attributeOf, elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';
import { faultsOf } from '#tests/helpers/schema-org.ts';
import { arrivalAt, arrivalOn, choose, selectionsIn, share } from '#tests/helpers/shared-words.ts';

const report = '440205/2023';

/** Opens a report, ready for copying. */
async function openReport(options: BrowserContextOptions = {}, id = report): Promise<Page> {
  const page = await openPage({ ...copying, ...options });
  await page.goto(reportUrl(id));
  return page;
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

function textAt(id: string, anchor: Anchor): string {
  const paragraph = reportOf(id)
    .sections.flatMap(({ paragraphs }) => paragraphs)
    .find((one) => one.anchor === anchor);
  if (paragraph === undefined) throw new Error(`No paragraph ${anchor} in ${id}.`);
  return paragraph.text;
}

/** The fingerprint that the ledger of published addresses has of a place. */
function ledgerFingerprint(id: string, anchor: Anchor): string | undefined {
  const lines = readFileSync(`content/ledger/anchors/${id}.tsv`, 'utf8').split('\n');
  return lines.find((line) => line.startsWith(`${anchor}\t`))?.split('\t')[1];
}

/** The address that a copied citation names. */
function addressIn(text: string): string {
  const address = /https?:\S+(?=\.(?:\n|$))/u.exec(text)?.[0];
  if (address === undefined) throw new Error(`No address in ${text}`);
  return address;
}

describe.each([
  { name: 'a desk', options: {} },
  { name: 'a phone', options: phone },
])('words chosen on $name', ({ options }) => {
  test('are copied as whole sentences with their citation, and their address leads back', async () => {
    const page = await openReport(options);
    const text = textAt(report, 's1-1-p1');
    const [, second, third] = sentencesOf(text);
    if (!second || !third) throw new Error('The paragraph has fewer than three sentences.');
    const [from, to] = [second.start + 7, third.start + 3];
    await choose(page, { anchor: 's1-1-p1', at: from }, { anchor: 's1-1-p1', at: to });
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('已复制引文，补足到整句').waitFor();

    const written = await copied(page);
    const [quote, source, print] = written.split('\n');
    expect(quote).toBe(text.slice(second.start, third.end));
    expect(source).toContain(
      '——中共韶关市曲江区委，韶关市曲江区人民政府. 中共韶关市曲江区委 韶关市曲江区人民政府关于2023年法治政府建设的情况报告[R/OL]. 无日期：一、（一）紧抓理论学习，全面深入学习宣传贯彻习近平法治思想，第1段. ',
    );
    expect(print).toContain(ledgerFingerprint(report, 's1-1-p1'));

    const address = addressIn(written);
    expect(address).toMatch(/\/reports\/440205\/2023\/\?mark=s1-1-p1\.[\d.]+\.[\da-z]+#s1-1-p1$/u);
    const other = await page.context().newPage();
    await other.goto(address);
    expect(await arrivalOn(other)).toEqual({ marked: quote, said: '' });
    await other.waitForFunction(() => scrollY > 0);
    expect(await other.evaluate(whatIsShown)).toEqual({ target: 's1-1-p1', isSeen: true });
    const plain = await page.context().newPage();
    await plain.goto(anchorUrl(report, 's1-1-p1'));
    // The paragraph is marked by its address, and the sentences in it by theirs.
    expect(await imageOf(other)).not.toEqual(await imageOf(plain));
  });

  test('are offered within the window, clear of what else floats there', async () => {
    const page = await openReport(options);
    await choose(page, { anchor: 's1-1-p1', at: 2 }, { anchor: 's1-1-p1', at: 30 });
    const [bar, panel] = await page
      .locator('.guide, fieldset:popover-open')
      .evaluateAll((elements) =>
        elements.map((element) => element.getBoundingClientRect().toJSON()),
      );
    const width = await page.evaluate(() => innerWidth);
    expect(panel.left).toBeGreaterThanOrEqual(0);
    expect(panel.right).toBeLessThanOrEqual(width);
    const isClear = panel.top >= bar.bottom || panel.left >= bar.right;
    expect(isClear).toBe(true);
  });
});

test('words of several paragraphs are quoted from the first, each on its line', async () => {
  const page = await openReport();
  await choose(page, { anchor: 's1-1-p1', at: 3 }, { anchor: 's1-2-p1', at: 3 });
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByText('已复制引文').waitFor();
  const written = await copied(page);
  const [first, heading, second] = written.split('\n');
  expect(first).toBe(textAt(report, 's1-1-p1'));
  expect(heading).toMatch(/^（二）/u);
  expect(textAt(report, 's1-2-p1').startsWith(second ?? '-')).toBe(true);
  expect(addressIn(written)).toMatch(/\?mark=s1-1-p1\.0\.s1-2-p1\.\d+\.[\da-z]+#s1-1-p1$/u);
});

test('an excerpt is the chosen words, whose they are, and a link that marks them', async () => {
  const page = await openReport();
  await choose(page, { anchor: 's1-1-p1', at: 3 }, { anchor: 's1-1-p1', at: 9 });
  await page.getByRole('button', { name: '复制摘录' }).click();
  await page.getByText('已复制摘录').waitFor();
  const [words, source, address = ''] = (await copied(page)).split('\n');
  expect(words).toBe(`“${textAt(report, 's1-1-p1').slice(3, 9)}”`);
  expect(source).toMatch(/^——《中共韶关市曲江区委 .*的情况报告》一、（一）.*，第1段$/u);
  await page.goto(address);
  expect(await arrivalOn(page)).toEqual({ marked: words?.slice(1, -1), said: '' });
});

test('words for another site are a piece of HTML with the words, the reference and the link', async () => {
  const page = await openReport();
  await choose(page, { anchor: 's1-1-p1', at: 3 }, { anchor: 's1-1-p1', at: 9 });
  await page.getByRole('button', { name: '嵌入' }).click();
  await page.getByText('已复制嵌入代码').waitFor();
  const elements = elementsOf(parseHtml(`<title>x</title>${await copied(page)}`));
  const [words, link] = ['p', 'a'].map((name) => elements.find(({ tagName }) => tagName === name));
  expect(words && textOf(words)).toBe(textAt(report, 's1-1-p1').slice(3, 9));
  expect(link && textOf(link)).toContain('2023年法治政府建设的情况报告[R/OL]. 无日期：一、（一）');
  await page.goto((link && attributeOf(link, 'href')) ?? '');
  expect(await arrivalOn(page)).toEqual({ marked: words && textOf(words), said: '' });
});

test('words that were shared are marked where they are opened, and nothing else for them', async () => {
  const page = await openReport();
  for (const selection of selectionsIn(reportOf(report), { count: 4, seed: 15 })) {
    const address = await share(page, selection);
    expect(await arrivalAt(page, address)).toEqual({ marked: selection.words, said: '' });
    const changed = await arrivalAt(page, address, { changed: selection });
    expect(changed).toEqual({ marked: '', said: expect.stringContaining('原文已变') });
  }
});

test.each([
  { name: 'by the browser', highlights: true },
  { name: 'where the browser has no marks of its own', highlights: false },
])('words over several lines are marked $name', async ({ highlights }) => {
  const page = await openReport();
  if (!highlights) await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await choose(page, { anchor: 's1-1', at: 4 }, { anchor: 's1-2-p1', at: 30 });
  const words = await page.evaluate(() => String(getSelection()).replace(/\s/gu, ''));
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('已复制链接').waitFor();
  await page.goto(await copied(page));
  const { marked, said } = await arrivalOn(page);
  expect({ marked: marked.replace(/\s/gu, ''), said }).toEqual({ marked: words, said: '' });
});

/** The first place of each kind in each report where the editor reads otherwise than is printed. */
const changes = reportIds.flatMap((id) => {
  const paragraphs = reportOf(id).sections.flatMap((section) => section.paragraphs);
  return (['corr', 'supplied'] as const).flatMap((kind) => {
    const found = paragraphs.flatMap(({ anchor, annotations }) =>
      annotations
        .filter((one) => one.kind === kind)
        .map(({ start, end }) => ({ anchor, start, end })),
    );
    return found.slice(0, 1).map((place) => ({ id, kind, ...place }));
  });
});

test('the reports have words corrected and words supplied', () => {
  expect(new Set(changes.map(({ kind }) => kind)).size).toBe(2);
});

test.each(changes)(
  'words with something $kind at $id $anchor say so, and the fingerprint is of the print',
  async ({ id, anchor, start, end }) => {
    const page = await openReport({}, id);
    await choose(page, { anchor, at: start }, { anchor, at: end });
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('已复制引文').waitFor();
    const written = await copied(page);
    expect(written).toMatch(/\n引文有 \d+ 处从编者校改，原样见校勘记。\n/u);
    expect(written).toContain(`文字指纹：${ledgerFingerprint(id, anchor)}（${anchor} `);
  },
);

test('chosen words let go take the offer along', async () => {
  const page = await openReport();
  await choose(page, { anchor: 's1-1-p1', at: 2 }, { anchor: 's1-1-p1', at: 9 });
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator('fieldset[popover]').waitFor({ state: 'hidden' });
});

test.each([
  {
    name: 'a heading’s number',
    anchor: 's2-1',
    place: '二、（一）多措并举，打造最优法治化营商环境',
  },
  {
    name: 'an item’s marker',
    anchor: 's1-2-i2',
    place: '一、（二）紧抓组织领导，切实发挥区委全面依法治区委员会牵头抓总作用，“二是”',
  },
  {
    name: 'a paragraph’s pilcrow',
    anchor: 's1-1-p1',
    place: '一、（一）紧抓理论学习，全面深入学习宣传贯彻习近平法治思想，第1段',
  },
])(
  'from $name a citation and an address are copied by keyboard alone',
  async ({ anchor, place }) => {
    const page = await openReport();
    const link = page.locator(`a.permalink[href="#${anchor}"]`);
    const isOffered = () =>
      page.waitForFunction(() => document.activeElement?.textContent?.trim() === '复制引文');
    const address = siteOrigin + anchorUrl(report, anchor);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '复制引文' }).waitFor();
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(anchor);
    await isOffered();
    await page.keyboard.press('Enter');
    await page.getByText('已复制引文').waitFor();
    const written = await copied(page);
    expect(written).toContain(`[R/OL]. 无日期：${place}. ${address}.\n`);
    expect(written).toContain(`文字指纹：${ledgerFingerprint(report, anchor)}（${anchor} `);

    // The focus is back at the link, and the way to the second button is one step longer.
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await isOffered();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('已复制链接').waitFor();
    expect(await copied(page)).toBe(address);
    await page.keyboard.press('Enter');
    await isOffered();
    await page.keyboard.press('Escape');
    await page.locator('fieldset[popover]').waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

test('chosen words are copied by keyboard alone', async () => {
  const page = await openReport();
  await choose(page, { anchor: 's1-1-p1', at: 2 }, { anchor: 's1-1-p1', at: 9 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('已复制引文').waitFor();
  expect((await copied(page)).startsWith(textAt(report, 's1-1-p1').slice(0, 9))).toBe(true);
});

test('where copying is not allowed, the citation is there to be copied by hand', async () => {
  const page = await openPage(phone);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(reportUrl(report));
  await page.locator('a.permalink[href="#s2-1"]').click();
  await page.getByRole('button', { name: '复制引文' }).click();
  const field = page.getByLabel('浏览器不让网页复制');
  expect(await field.inputValue()).toContain(siteOrigin + anchorUrl(report, 's2-1'));
  expect(await page.evaluate(() => String(getSelection()))).toContain('[R/OL]');
  const { left, right } = await field.evaluate((element) => element.getBoundingClientRect());
  expect([left >= 0, right <= 390]).toEqual([true, true]);
});

test('without what makes the offer a permalink leads to its place, and says where the address is', async () => {
  const page = await openPage();
  await page.route('**/citation-offer*', (route) => route.abort());
  await page.goto(reportUrl(report));
  await page.locator('a.permalink[href="#s2-1"]').click();
  await page.getByText('现在无法复制，地址在地址栏里').waitFor();
  expect(page.url()).toBe(siteOrigin + anchorUrl(report, 's2-1'));
  expect(await page.locator('fieldset[popover]').isVisible()).toBe(false);
});

test('without script a permalink leads to its place', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(reportUrl(report));
  await page.locator('a.permalink[href="#s2-1"]').click();
  expect(new URL(page.url()).hash).toBe('#s2-1');
  expect(await page.locator('fieldset[popover]').isVisible()).toBe(false);
});

test('the offer is not printed', async () => {
  const page = await openReport();
  await choose(page, { anchor: 's1-1-p1', at: 2 }, { anchor: 's1-1-p1', at: 9 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('fieldset[popover]').isVisible()).toBe(false);
});

test.each(['/places/440205/', '/years/2023/', '/topics/fuyi/'])(
  'on %s a reference manager finds reports to pick from',
  (address) => {
    const picks = elementsOf(parseHtml(readPage(address)))
      .filter((element) => attributeOf(element, 'className') === 'Z3988')
      .map((element) => new URLSearchParams(attributeOf(element, 'title')));
    const qujiang = picks.filter((pick) => pick.get('rft.description')?.includes(report));
    expect(qujiang).toHaveLength(1);
    expect(qujiang[0]?.getAll('rft.aucorp').toReversed()).toEqual(
      reportOf(report).metadata.issuers,
    );
  },
);

describe.each(reportIds)('for reference managers the page of %s', (id) => {
  const elements = elementsOf(parseHtml(readPage(reportUrl(id))));
  const { title, titleBasis, issuers, published, signed, source } = reportOf(id).metadata;
  const shown = titleBasis === 'supplied' ? `[${title}]` : title;
  const date = (published ?? signed)?.slice(0, 10);

  test('names what it is, who made it, and when, and nothing that is not known', () => {
    const facts = elements
      .filter(({ tagName }) => tagName === 'meta')
      .map((meta) => [attributeOf(meta, 'name') ?? '', attributeOf(meta, 'content') ?? ''])
      .filter(([name]) => /^(?:citation_|DC\.)/u.test(name ?? ''));
    const note = facts.pop();
    expect(facts).toEqual([
      ['DC.type', 'Report'],
      ['citation_title', shown],
      ...issuers.map((issuer) => ['citation_author', issuer]),
      ['citation_publication_date', date ?? '无日期'],
      ...(source.url === undefined ? [] : [['citation_public_url', source.url]]),
      ['citation_language', 'zh-CN'],
    ]);
    const text = createHash('sha256').update(readFileSync(join(siteFolder, `reports/${id}.txt`)));
    expect(note?.[1]).toContain(text.digest('hex').slice(0, 12));
    expect(note?.[1]).toContain(source.url ?? '');
  });

  test('has a report of schema.org in it', () => {
    const [script] = elements.filter(
      (element) => attributeOf(element, 'type') === 'application/ld+json',
    );
    const data = JSON.parse(script === undefined ? '' : textOf(script));
    expect(faultsOf(data)).toEqual([]);
    expect(data['@type']).toBe('Report');
    expect(data.name).toBe(shown);
    expect(data.datePublished).toBe(date);
    expect(data.author.map(({ name }: { name: string }) => name)).toEqual(issuers);
  });
});

/** Where an address has led, and whether the marked paragraph can be seen. */
function whatIsShown(): { target: string | undefined; isSeen: boolean } {
  const target = document.querySelector(':target');
  const { top = -1, bottom = -1 } = target?.getBoundingClientRect() ?? {};
  return { target: target?.id, isSeen: bottom > 0 && top < innerHeight };
}

/** What the first paragraph of the first section looks like. */
function imageOf(page: Page): Promise<Buffer> {
  return page.locator('#s1-1-p1').screenshot();
}
