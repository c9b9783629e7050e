import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  aboutUrl,
  compareUrl,
  homeUrl,
  partUrl,
  placeUrl,
  reportUrl,
  searchUrl,
  sharedTextUrl,
  topicUrl,
  workUrl,
  yearUrl,
} from '#model/permalink.ts';
import { openLastingPage, phone } from '#tests/helpers/browser.ts';
import { differenceOf, pictureOf } from '#tests/helpers/picture.ts';

/**
 * How pages are meant to look, small and grey. Who changed that on purpose draws them anew, and looks at
 * what has changed: `NIANBAO_DRAW=yes npx vitest run tests/site/pictures.test.ts`.
 */
const folder = 'tests/site/pictures';
const isDrawn = process.env['NIANBAO_DRAW'] === 'yes';

/** The share of a picture that may differ: other faces of type, a word more. */
const most = 0.03;
const mostKilobytes = 600;

const kinds: readonly Omit<Shown, 'mode'>[] = [
  { name: 'home', path: homeUrl() },
  { name: 'report', path: reportUrl('440205/2023') },
  { name: 'report-untitled', path: reportUrl('532325/2021') },
  { name: 'search', path: searchUrl('行政复议'), isThere: '[data-search][data-state=done]' },
  {
    name: 'compare',
    path: compareUrl('a=440205/2023&b=130300/2023'),
    isThere: 'compare-reports[data-state=done]',
  },
  { name: 'topic', path: topicUrl('fuyi') },
  { name: 'part', path: partUrl('shortcomings') },
  { name: 'place', path: placeUrl('440205') },
  { name: 'year', path: yearUrl(2023) },
  { name: 'work', path: workUrl('ducha-2019') },
  { name: 'shared', path: sharedTextUrl('440205/2023') },
  { name: 'about', path: aboutUrl() },
];

const modes: readonly { readonly name: string; readonly options: BrowserContextOptions }[] = [
  { name: 'phone', options: phone },
  { name: 'desktop', options: { viewport: { width: 1280, height: 1000 } } },
  { name: 'dark', options: { viewport: { width: 1280, height: 1000 }, colorScheme: 'dark' } },
  // As wide as the type area of a sheet.
  { name: 'print', options: { viewport: { width: 590, height: 850 } } },
];

let drawing: Page;
let pages: ReadonlyMap<string, Page>;
beforeAll(async () => {
  drawing = await openLastingPage({});
  pages = new Map(
    await Promise.all(
      modes.map(async ({ name, options }) => [name, await openLastingPage(options)] as const),
    ),
  );
  await pages.get('print')?.emulateMedia({ media: 'print' });
});

const shown = modes.flatMap((mode) => kinds.map((kind) => ({ ...kind, mode: mode.name })));

test.each(shown)('$name looks as it is meant to: $mode', async (kind) => {
  const page = await openedOn(kind);
  const picture = await pictureOf(page, drawing);
  if (isDrawn) writeFileSync(fileOf(kind), Buffer.from(picture.split(',')[1] ?? '', 'base64'));
  expect(await differenceFrom(kind, picture)).toBeLessThanOrEqual(most);
});

describe('a picture tells', () => {
  test.each([
    {
      name: 'a heading that is lost',
      kind: { name: 'topic', path: topicUrl('fuyi'), mode: 'phone' },
      style: 'h1 { display: none }',
    },
    {
      name: 'a heading that is lost within a text',
      kind: { name: 'report', path: reportUrl('440205/2023'), mode: 'phone' },
      style: '.text h2 { display: none }',
    },
    {
      name: 'a column that moved',
      kind: { name: 'report', path: reportUrl('440205/2023'), mode: 'desktop' },
      style: '.text { translate: 4rem }',
    },
    {
      name: 'a list beside the text that is gone',
      kind: { name: 'report', path: reportUrl('440205/2023'), mode: 'dark' },
      style: 'main nav { visibility: hidden }',
    },
    {
      name: 'a table that lost a column',
      kind: { name: 'compare', path: compareUrl('a=440205/2023&b=130300/2023'), mode: 'desktop' },
      style: 'main td:last-child { visibility: hidden }',
    },
    {
      name: 'a title that is lost on paper',
      kind: { name: 'report', path: reportUrl('440205/2023'), mode: 'print' },
      style: 'h1 { display: none }',
    },
  ])('$name', async ({ kind, style }) => {
    expect(await differenceWith(kind, style)).toBeGreaterThan(most);
  });

  test.each([
    { mode: 'phone', name: 'report', path: reportUrl('440205/2023') },
    { mode: 'desktop', name: 'topic', path: topicUrl('fuyi') },
  ])('nothing of another face of the type: $name', async (kind) => {
    const style =
      ":root { --family-song: 'Noto Sans CJK SC' !important; --family-hei: 'Noto Serif CJK SC' !important }";
    expect(await differenceWith(kind, style)).toBeLessThanOrEqual(most);
  });
});

test('all pictures together are small, and each is of a page', () => {
  const files = globSync(`${folder}/*`);
  expect(files.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(shown.map(fileOf).sort());
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeLessThanOrEqual(mostKilobytes * 1024);
});

interface Shown {
  readonly name: string;
  readonly path: string;
  readonly mode: string;
  readonly isThere?: string;
}

async function openedOn({ path, mode }: Shown): Promise<Page> {
  const page = pages.get(mode) ?? expect.unreachable();
  const kind = kinds.find((one) => one.path === path);
  await page.goto(path);
  await page
    .locator(kind?.isThere ?? 'footer')
    .first()
    .waitFor({ state: 'attached' });
  return page;
}

/** How far a page is from its picture when something about it is changed. */
async function differenceWith(kind: Shown, style: string): Promise<number> {
  const page = await openedOn(kind);
  const sheet = await page.evaluateHandle((css) => {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    document.adoptedStyleSheets.push(made);
    return made;
  }, style);
  await sheet.dispose();
  return differenceFrom(kind, await pictureOf(page, drawing));
}

function differenceFrom(kind: Shown, picture: string): Promise<number> {
  const meant = `data:image/webp;base64,${readFileSync(fileOf(kind), 'base64')}`;
  return differenceOf(drawing, { one: meant, other: picture });
}

function fileOf({ name, mode }: Shown): string {
  return `${folder}/${name}-${mode}.webp`;
}
