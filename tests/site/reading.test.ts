import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { anchorUrl, reportFiguresUrl, reportUrl, sharedTextUrl } from '#model/permalink.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { pageKinds, siteOrigin } from '#tests/helpers/built-site.ts';
import { faultsOf } from '#tests/helpers/page-faults.ts';
import { readingTextOf } from '#tests/helpers/reading-text.ts';
import { stoppedOn } from '#tests/helpers/stopped-by-policy.ts';

const report = '440205/2023';
const settings = 'reading-settings summary';

describe('the contents list', () => {
  test.each(['s1', 's2-1', 's4-1'])('marks the section %s when the reader is there', async (id) => {
    const page = await openPage();
    await page.goto(reportUrl(report));
    await page.locator(`#${id}`).evaluate((section) => {
      scrollBy(0, section.getBoundingClientRect().top - innerHeight / 5 + 4);
    });
    await page.locator(`#contents a[aria-current=location][href="#${id}"]`).waitFor();
    const marked = page.locator('#contents a[aria-current]');
    expect(await marked.count()).toBe(1);
    expect(await marked.evaluate(isWithinWindow)).toBe(true);
  });

  test('is a sheet on a phone, which opens at the place, keeps it, and leads on', async () => {
    const page = await openPage(phone);
    await page.goto(anchorUrl(report, 's2-3'));
    await page.locator('.where', { hasText: '二 › （三）' }).waitFor();
    expect(await page.locator('#contents').isVisible()).toBe(false);
    await page.locator('.where').tap();
    const current = page.locator('#contents:popover-open a[href="#s2-3"][aria-current]');
    await current.waitFor();
    expect(await current.evaluate(isWithinWindow)).toBe(true);
    expect(await page.locator('#s2-3 > h3').evaluate(isWithinWindow)).toBe(true);
    await page.locator('#contents a[href="#s3"]').tap();
    await page.waitForURL(anchorUrl(report, 's3'));
    await page.locator('#contents').waitFor({ state: 'hidden' });
    expect(await page.locator('#s3 > h2').evaluate(isWithinWindow)).toBe(true);
  });
});

test('a place of a report opens at its words, from its address alone', async () => {
  const page = await openPage(phone);
  await page.goto(anchorUrl(report, 's4-1'));
  expect(await page.locator('#s4-1').evaluate(isWithinWindow)).toBe(true);
});

test.each([
  reportUrl(report),
  reportUrl('510811/2019'),
  sharedTextUrl(report),
  reportFiguresUrl(report),
])('no word of the heading of %s is torn at the end of a line', async (path) => {
  const page = await openPage(phone);
  await page.goto(path);
  const phrases = page.locator('h1 .phrase');
  expect(await phrases.count()).toBeGreaterThan(1);
  const torn = await phrases.evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { height } = element.getBoundingClientRect();
        return height > 1.5 * Number.parseFloat(getComputedStyle(element).lineHeight);
      })
      .map(({ textContent }) => textContent),
  );
  expect(torn).toEqual([]);
});

test.each(['/曲江区/2023/', '/qujiang-qu/2023/'])('%s leads to the report', async (path) => {
  const page = await openPage();
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForURL(reportUrl(report));
  expect(await page.locator('article').getAttribute('data-report')).toBe(report);
});

test.each([
  { name: 'by the browser', highlights: true },
  { name: 'where the browser has no marks of its own', highlights: false },
])('words are found within the report, marked $name, and gone to one by one', async (marks) => {
  const page = await openPage();
  if (!marks.highlights) await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(reportUrl(report));
  const text = readingTextOf(reportOf(report)).split('\n').slice(1).join('\n');
  for (const words of ['行政', '行政执法']) {
    const count = text.split(words).length - 1;
    await page.getByLabel('在本报告中查找').fill(words);
    await page.locator(`.text[data-found="${count}"]`).waitFor();
  }
  for (const place of [1, 2]) {
    await page.getByLabel('下一处').click();
    await page.getByText(new RegExp(`^${place}/`, 'u')).waitFor();
    expect(await page.evaluate(currentMark)).toEqual({ text: '行政执法', isSeen: true });
  }
  await page.getByLabel('不再标出').click();
  expect(await page.locator('.text mark').count()).toBe(0);
});

describe('the reading settings', () => {
  test('hold on every page, and come back', async () => {
    const page = await openPage();
    await page.goto('/');
    expect(await lookOf(page)).toEqual({ size: '16px', scheme: 'light dark' });
    await page.locator(settings).click();
    await page.getByLabel('特大').check();
    await page.getByLabel('深色').check();
    expect(await lookOf(page)).toEqual({ size: '24px', scheme: 'dark' });
    await page.goto(reportUrl(report));
    expect(await lookOf(page)).toEqual({ size: '24px', scheme: 'dark' });

    await page.locator(settings).click();
    expect(await page.getByLabel('特大').isChecked()).toBe(true);
    expect(await page.getByLabel('深色').isChecked()).toBe(true);
    await page.getByLabel('标准').check();
    await page.getByLabel('随系统').check();
    await page.reload();
    expect(await lookOf(page)).toEqual({ size: '16px', scheme: 'light dark' });
  });

  test('are in place before the page has a body to paint', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      localStorage.setItem('nianbao-size', 'large');
      localStorage.setItem('nianbao-theme', 'dark');
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        const { size, theme } = document.documentElement.dataset;
        document.documentElement.dataset['whenBodyCame'] = `${size} ${theme}`;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(reportUrl(report));
    expect(await page.locator('html').getAttribute('data-when-body-came')).toBe('large dark');
  });

  test('fit a narrow phone in the largest size', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } });
    await page.addInitScript(() => localStorage.setItem('nianbao-size', 'larger'));
    await page.goto(reportUrl(report));
    await page.locator(settings).click();
    const choices = page.locator('reading-settings label');
    expect(await choices.count()).toBe(8);
    const outside = await choices.evaluateAll((labels) =>
      labels.flatMap((label) => {
        const { left, right } = label.getBoundingClientRect();
        return left >= 0 && right <= innerWidth ? [] : `${label.textContent} ${left}–${right}`;
      }),
    );
    expect(outside).toEqual([]);
  });

  test('close with Escape', async () => {
    const page = await openPage();
    await page.goto('/');
    await page.locator(settings).press('Enter');
    await page.getByLabel('标准').press('Escape');
    expect(await page.getByLabel('标准').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      '字号、颜色与打印',
    );
  });
});

describe('in print', () => {
  test.each(reportIds)('%s is its text and the note on it, without the site around', async (id) => {
    const page = await openPage();
    await page.goto(reportUrl(id));
    await page.emulateMedia({ media: 'print' });
    const chrome = page.locator(
      'header, footer, nav, search, reading-settings, .screen-only, .skip, .guide, .pilcrow',
    );
    expect(await chrome.count()).toBeGreaterThan(5);
    expect(await chrome.filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('div.text, .note').filter({ visible: true }).count()).toBe(2);
  });

  test('a report comes out as a PDF of several A4 pages', async () => {
    const page = await openPage();
    await page.goto(reportUrl(report));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/u);
    expect(Number(/\/Type \/Pages[^>]*\/Count (\d+)/u.exec(pdf)?.[1])).toBeGreaterThan(4);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/u);
  });
});

test.each(pageKinds)('$name loads without an error and from no other host', async ({ path }) => {
  const page = await openPage();
  const faults = faultsOf(page, siteOrigin);
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(faults).toEqual([]);
});

test('an error, a failed request and a foreign host would be seen', async () => {
  const page = await openPage({ bypassCSP: true });
  const faults = faultsOf(page, siteOrigin);
  await page.goto('/');
  await page.evaluate(async () => {
    console.error('an error');
    await fetch('/missing').catch(() => undefined);
    await fetch('http://elsewhere.invalid/').catch(() => undefined);
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'console: an error',
      `404 ${siteOrigin}/missing`,
      'foreign: http://elsewhere.invalid/',
    ]),
  );
});

test('a page that somebody altered runs no script within it, sends nothing, and is told of', async () => {
  const page = await (await openPage()).context().newPage();
  const stopped = stoppedOn(page);
  await page.route('/about/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replace(
        '<main',
        '<script>document.title = "run"</script><img src="x" onerror="document.title = \'run\'"><main',
      ),
    });
  });
  await page.goto('/about/');
  const sent = await page.evaluate(() =>
    fetch('http://elsewhere.invalid/').catch(({ name }) => String(name)),
  );
  expect({ sent, title: await page.title() }).toEqual({
    sent: 'TypeError',
    title: expect.stringContaining('年报文库'),
  });
  expect(stopped.length).toBeGreaterThanOrEqual(3);
});

/** The root’s size of type, and the colours it allows. */
function lookOf(page: Page): Promise<{ size: string; scheme: string }> {
  return page.evaluate(() => {
    const { fontSize, colorScheme } = getComputedStyle(document.documentElement);
    return { size: fontSize, scheme: colorScheme };
  });
}

/** What the reader was led to among the words found, and whether it can be seen. */
function currentMark(): { text: string; isSeen: boolean } {
  const [range] = [...(CSS.highlights.get('found-current') ?? [])] as Range[];
  const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
  return { text: String(range), isSeen: top >= 0 && bottom <= innerHeight };
}

function isWithinWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
