import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { anchorUrl, captureUrl, reportUrl } from '#model/permalink.ts';
import { linesOf } from '#model/printed-text.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { removed, young } from '#tests/helpers/young.ts';

const capture = captureUrl('440205/2023.txt');

describe.each(reportIds)('the facsimile of %s', (id) => {
  const report = reportOf(id);
  const { file, zones } = report.metadata.source;

  test('has the capture whole, line by line, and beside it the whole text', async () => {
    const page = await openPage();
    await openFacsimile(page, captureUrl(file));
    const { lines, texts } = await page.evaluate(shownOnBothSides);
    expect(lines).toEqual(linesIn(readFileSync(`content/sources/${file}`, 'utf8')));
    const read = report.sections.flatMap(linesOf).map(({ text }) => text);
    expect(texts.filter(({ isMade }) => !isMade).map(({ text }) => text)).toEqual(
      zones.some(({ kind }) => kind === 'title') ? [report.metadata.title, ...read] : read,
    );
  });

  test('has every place of the report at the address that it has there', async () => {
    const page = await openPage();
    await page.goto(reportUrl(id));
    const places = await page.evaluate(() =>
      [...document.querySelectorAll('.text :is(section, p, .item)[id]')].map((one) => one.id),
    );
    await openFacsimile(page, captureUrl(file));
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.reading[id], .reading [id]')].map((one) => one.id),
    );
    expect(shown).toEqual(places);
  });

  test('shows what is none of the report grey, and why, with nothing beside it', async () => {
    const page = await openPage();
    await openFacsimile(page, captureUrl(file));
    const grey = await page.evaluate(() => {
      const quiet = getComputedStyle(document.querySelector('.heads') ?? document.body).color;
      return [...document.querySelectorAll('.source .line')]
        .filter((line) => line.textContent?.trim() !== '' && getComputedStyle(line).color === quiet)
        .map((line) => ({
          line: line.id,
          beside: line.closest('li')?.querySelector('[id^=s]')?.id,
        }));
    });
    const others = zones.filter(({ kind }) => kind !== 'title');
    const idle = others.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    );
    expect(grey).toEqual(idle.map((number) => ({ line: `L${number}` })));
    const says = (await page.locator('.zone .says').allTextContents()).join('\n');
    for (const { why = '' } of others) expect(says).toContain(why);
  });
});

describe('a row', () => {
  test('shows what is printed and what is read instead, with the note', async () => {
    const page = await openPage();
    await openFacsimile(page, captureUrl('640522104/2023.txt'));
    const row = page.locator('li', { has: page.locator('.source .corr', { hasText: /^腊施$/u }) });
    expect(await row.locator('.reading ins').allTextContents()).toContain('措施');
    expect(await row.locator('.remark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('原文作“腊施”')]),
    );
    await row.locator('.remark a').first().click();
    await page.waitForURL(/\/reports\/640522104\/2023\/#note-\d+$/u);
    expect(await page.locator(':target').textContent()).toContain('原文作“腊施”');
  });

  test.each([
    { window: 'a phone', options: phone },
    { window: 'a wide window', options: {} },
  ])('is led to from its paragraph, and leads back, in $window', async ({ options }) => {
    const page = await openPage(options);
    await page.goto(reportUrl('440205/2023'));
    await page.locator('a.permalink[href="#s2-1-1-p1"]').click();
    await page.getByRole('link', { name: '原文', exact: true }).click();
    await page.waitForURL(/\/capture\/\?file=440205\/2023\.txt#s2-1-1-p1$/u);
    await page.locator('facsimile-view[data-state=done]').waitFor();
    const row = page.locator('li', { has: page.locator(':target') });
    expect(await row.locator('.source').textContent()).toContain('加快数字化改革');
    expect(await row.locator('.source').isVisible()).toBe(true);
    await row.getByRole('link', { name: '回到报告 s2-1-1-p1' }).click();
    await page.waitForURL(
      (url) => `${url.pathname}${url.hash}` === anchorUrl('440205/2023', 's2-1-1-p1'),
    );
  });

  test('is found by the address that its place once had', async () => {
    const page = await openPage();
    await page.route('**/440205/2023.json', async (route) => {
      const json = await (await route.fetch()).json();
      json.metadata.aliases = { 's9-p1': 's2-1' };
      await route.fulfill({ json });
    });
    await openFacsimile(page, `${capture}#s9-p1`);
    expect(await page.locator(':target').getAttribute('id')).toBe('s2-1');
  });

  test('without a remark can be left out', async () => {
    const page = await openPage();
    await openFacsimile(page, capture);
    const rows = page.locator('facsimile-view li');
    await page.getByRole('checkbox', { name: '只看有校勘的几行' }).check();
    const left = rows.filter({ visible: true });
    expect(await left.count()).toBeGreaterThan(0);
    expect(await left.count()).toBe(await rows.filter({ has: page.locator('.remark') }).count());
  });
});

describe('a capture', () => {
  test('is read as UTF-8, whatever charset its host states, and each line has an address', async () => {
    const page = await openPage();
    await page.route('**/sources/**', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-type': 'text/plain; charset=windows-1252' };
      await route.fulfill({ response, headers });
    });
    await openFacsimile(page, `${capture}#L13`);
    expect(await page.locator('.line:target').textContent()).toContain('紧抓“关键少数”');
  });

  test.each([
    {
      name: 'does not come',
      change: async (page: Page) =>
        page.route('**/440205/2023.json', (route) => route.fulfill({ status: 503 })),
    },
    {
      name: 'prints something else',
      change: async (page: Page) =>
        page.route('**/440205/2023.json', async (route) => {
          const text = await (await route.fetch()).text();
          await route.fulfill({ body: text.replaceAll('数字政府', '数宇政府') });
        }),
    },
  ])('is listed alone, and said to be, where the report $name', async ({ change }) => {
    const page = await openPage();
    await change(page);
    await openFacsimile(page, capture);
    await page.getByText('这里只列抓取原文').waitFor();
    const { lines, texts } = await page.evaluate(shownOnBothSides);
    expect(lines).toEqual(linesIn(readFileSync('content/sources/440205/2023.txt', 'utf8')));
    expect(texts).toEqual([]);
  });

  test.each([
    { where: 'as it was published', says: '相符：与 manifest-2023.json 所记逐字节相同', body: {} },
    { where: 'with another figure', says: '不符：', body: { body: '受理行政复议案件47件。' } },
  ])('is held against the list of the archive: $where', async ({ says, body }) => {
    const page = await openPage();
    await page.route('**/sources/**', async (route) =>
      route.fulfill({ response: await route.fetch(), ...body }),
    );
    await page.goto(capture);
    await page.getByRole('button', { name: '与文库的清单核对' }).click();
    await page.locator('output').getByText(says).waitFor();
  });

  test('is said not to be checked where the list does not come', async () => {
    const page = await openPage();
    await page.route('**/manifest-2023.json', (route) => route.fulfill({ status: 503 }));
    await page.goto(capture);
    await page.getByRole('button', { name: '与文库的清单核对' }).click();
    await page.locator('output').getByText('没有核对：没有取到').waitFor();
  });

  test.each([
    { address: captureUrl(), state: 'idle', says: '从报告页' },
    { address: captureUrl('440205/1999.txt'), state: 'error', says: '这一份没有列出来' },
  ])('that is not there is said to be so: $address', async ({ address, state, says }) => {
    const page = await openPage();
    await page.goto(address);
    const shown = page.locator(`facsimile-view[data-state=${state}]`);
    await shown.getByText(says).waitFor();
    expect(await shown.locator('li').count()).toBe(0);
  });
});

test('is the same in a browser that lacks what is young', async () => {
  const shown = async (isOld: boolean) => {
    const page = await openPage();
    if (isOld) await page.addInitScript(removed, young);
    await openFacsimile(page, capture);
    return page.locator('facsimile-view ol').ariaSnapshot();
  };
  expect(await shown(true)).toEqual(await shown(false));
});

test('without script the way to the whole capture is named', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(capture);
  expect(await page.locator('noscript').textContent()).toContain('“原文件”');
  await page.goto(reportUrl('440205/2023'));
  await page.locator('.note summary').click();
  const file = page.getByRole('link', { name: '原文件' });
  const body = await (await page.request.get((await file.getAttribute('href')) ?? '')).body();
  expect(body.equals(readFileSync('content/sources/440205/2023.txt'))).toBe(true);
});

async function openFacsimile(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('facsimile-view[data-state=done]').waitFor();
}

function linesIn(text: string): readonly string[] {
  return text.replace(/\r?\n$/u, '').split(/\r?\n/u);
}

/** The lines of the capture and of the text, each put together again from its rows. */
function shownOnBothSides() {
  const lines: string[] = [];
  for (const line of document.querySelectorAll('.source .line')) {
    const number = Number(line.querySelector('.number')?.textContent) - 1;
    lines[number] = (lines[number] ?? '') + line.querySelector('.words')?.textContent;
  }
  const texts: { text: string; isMade: boolean }[] = [];
  for (const { children } of document.querySelectorAll('.reading')) {
    const words = [...children].find((one) => !one.matches('.way, .says, .remark'));
    if (!words) continue;
    const isMade = [...children].some((one) => one.matches('.says'));
    const before = words.matches('.rest') ? texts.pop() : undefined;
    texts.push({ text: (before?.text ?? '') + words.textContent, isMade });
  }
  return { lines, texts };
}
