import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { anchorUrl, reportUrl } from '#model/permalink.ts';
import { reportIds } from '#tests/helpers/archive-files.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { mostShift, openWatched, shiftOf } from '#tests/helpers/layout-shift.ts';

const windows = [
  { name: 'a phone', options: phone, size: '', most: 430 },
  { name: 'a phone, in the largest type', options: phone, size: 'larger', most: 800 },
  { name: 'a desktop', options: { viewport: { width: 1280, height: 900 } }, size: '', most: 420 },
];

describe.each(windows)('on $name', ({ options, size, most }) => {
  test.each(reportIds)(`%s begins above ${most} px, and nothing moves`, async (id) => {
    const page = await openWatched(options, size);
    await page.goto(reportUrl(id), { waitUntil: 'networkidle' });
    const first = page.locator('.text p').first();
    const top = await first.evaluate((line) => line.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(most);
    expect(await shiftOf(page)).toBeLessThanOrEqual(mostShift);
  });
});

test('the running head says whose report this is, and where in it, to those who come to a section', async () => {
  const page = await openPage(phone);
  await page.goto(anchorUrl('440205/2023', 's2-3-2'));
  await page.getByRole('button', { name: '曲江区 2023 › 二 › （三） › 2' }).waitFor();
  expect(await page.locator('#s2-3-2 > h4').evaluate(topIn)).toBeGreaterThan(48);
});

test.each([
  { asked: 's2-3-2。', found: 's2-3-2', isThere: true },
  { asked: 's2-3-9', found: 's2-3', isThere: false },
])('an address that ends in #$asked leads to $found', async ({ asked, found, isThere }) => {
  const page = await openPage();
  await page.goto(`${reportUrl('440205/2023')}#${asked}`);
  await page.locator(`#${found}:target`).waitFor();
  expect(await page.getByText('本报告没有这一处').count()).toBe(isThere ? 0 : 1);
});

test.each([
  { path: '/reports/440205/2022/', says: '曲江区收有 2023年。', leads: '/reports/440205/2023/#s2' },
  { path: '/元坝区2020/', says: '昭化区收有 2019年。', leads: '/reports/510811/2019/#s2' },
  {
    path: '/reports/440200/2023/',
    says: '韶关市的报告，本库还没有收入。',
    leads: '/places/440200/',
  },
])('a page that is not there, $path, says what is here of its place', async (guess) => {
  const page = await openPage();
  await page.goto(`${guess.path}#s2`);
  const line = page.locator('missing-guess p');
  expect(await line.textContent()).toBe(guess.says);
  expect(await line.locator('a').last().getAttribute('href')).toBe(guess.leads);
});

describe('the switches', () => {
  test('show corrections alone at first, and no other mark', async () => {
    const page = await openPage();
    await page.goto(reportUrl('130300/2023'));
    const on = page.locator('mark-switches :checked');
    expect(await on.evaluateAll((boxes) => boxes.map(({ id }) => id))).toEqual(['show-print']);
    expect(await linesUnder(page)).toEqual({ ins: 'underline', data: 'none', cite: 'none' });
  });

  test('are remembered, and an address that says what to show comes first', async () => {
    const page = await openPage();
    await page.goto(reportUrl('130300/2023'));
    await switchOf(page, '数字').check();
    await switchOf(page, '校勘').uncheck();
    expect(new URL(page.url()).searchParams.get('show')).toBe('figures');
    await page.goto(reportUrl('440205/2023'));
    expect(await switchOf(page, '数字').isChecked()).toBe(true);
    expect(await switchOf(page, '校勘').isChecked()).toBe(false);
    await page.goto(`${reportUrl('130300/2023')}?show=works`);
    expect(await linesUnder(page)).toEqual({ ins: 'none', data: 'none', cite: 'underline' });
  });

  test('make a stop on the way by keyboard of what is shown, and of nothing else', async () => {
    const page = await openPage();
    await page.goto(reportUrl('440205/2023'));
    const stops = () =>
      page
        .locator('.text data > a')
        .evaluateAll((all) => all.map((a) => (a as HTMLElement).tabIndex));
    expect(new Set(await stops())).toEqual(new Set([-1]));
    await switchOf(page, '数字').press('Space');
    expect(new Set(await stops())).toEqual(new Set([0]));
  });
});

test('from the number of a correction one comes to its note, and back', async () => {
  const page = await openPage();
  await page.goto(reportUrl('440205/2023'));
  const number = page.locator('.text .note-number').first();
  await number.click();
  const note = page.locator('#apparatus :target');
  await note.waitFor();
  await note.getByRole('link').click();
  await page.locator('.text :target').waitFor();
});

test.each([
  { name: 'a correction', id: '440205/2023', selector: 'ins', says: '原文作', leads: '#note-' },
  { name: 'a work', id: '440205/2023', selector: 'cite > a', says: '份报告引用', leads: '/works/' },
  {
    name: 'a figure',
    id: '440205/2023',
    selector: 'data > a',
    says: '份报告有',
    leads: '/figures/',
  },
])(
  '$name says at a tap what is known of it, and leads on',
  async ({ id, selector, says, leads }) => {
    const page = await openPage(phone);
    await page.goto(reportUrl(id));
    await page.locator(`.text ${selector}`).first().tap();
    const card = page.locator('mark-card:popover-open');
    await card.getByText(says).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    const link = card.getByRole('link');
    expect(await link.getAttribute('href')).toContain(leads);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  },
);

test.each([phone, {}])('no mark of a paragraph takes a line of its own', async (options) => {
  const page = await openPage(options);
  await page.goto(reportUrl('440205/2023'));
  const heights = await page.locator('.text p').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const before = paragraph.getBoundingClientRect().height;
      paragraph.querySelector('.pilcrow')?.remove();
      return before - paragraph.getBoundingClientRect().height;
    }),
  );
  expect(new Set(heights)).toEqual(new Set([0]));
});

/** What is drawn under the words of the first mark of each kind. */
function linesUnder(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const lineUnder = (selector: string) => {
      const element = document.querySelector(`.text ${selector}`);
      return element ? getComputedStyle(element).textDecorationLine : 'missing';
    };
    return { ins: lineUnder('ins'), data: lineUnder('data > a'), cite: lineUnder('cite > a') };
  });
}

function switchOf(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name });
}

function topIn(element: Element): number {
  return element.getBoundingClientRect().top;
}
