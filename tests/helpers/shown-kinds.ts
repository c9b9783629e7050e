import type { Page } from 'playwright-core';
import { pageKinds } from './built-site.ts';

const searches = [
  { name: 'search with hits', path: '/search/?q=行政复议', state: 'done' },
  {
    name: 'search with filters',
    path: '/search/?q=行政复议&from=2023&part=achievements',
    state: 'done',
  },
  { name: 'search as lines', path: '/search/?q=行政复议&view=right', state: 'done' },
  { name: 'search with a mistake', path: '/search/?q=-行政复议', state: 'idle' },
  { name: 'search that finds nothing', path: '/search/?q=量子纠缠', state: 'done' },
  { name: 'search that fails', path: '/search/?q=行政复议', state: 'error' },
] as const;

const captures = [
  {
    name: 'a capture with its report beside it',
    path: '/capture/?file=440205/2023.txt',
    state: 'done',
  },
] as const;

const exported = [
  { name: 'a report with its files', path: '/export/?report=440205/2023', state: 'done' },
] as const;

const offer = {
  name: 'a report whose citation is offered',
  path: '/reports/440205/2023/',
  opens: 'a.permalink[href="#s2-1"]',
} as const;

const panels = [
  { name: 'words that were counted', path: '/panel/#words=行政复议%0A量子', state: 'done' },
  { name: 'a count that fails', path: '/panel/#words=行政复议', state: 'error' },
] as const;

const quotations = [
  { name: 'quotations that were checked', path: '/verify/', state: 'done' },
  { name: 'a check that fails', path: '/verify/', state: 'error' },
] as const;

/** Every kind of page, and the states of those that have several. */
export const shownKinds: readonly ShownKind[] = [
  ...pageKinds,
  ...searches,
  ...panels,
  ...quotations,
  ...captures,
  ...exported,
  offer,
];

export interface ShownKind {
  readonly name: string;
  readonly path: string;
  /** Of a search, a count or a check, once it is over. */
  readonly state?: 'idle' | 'done' | 'error';
  /** What is pressed to bring up a panel. */
  readonly opens?: string;
}

/** Opens a page, and brings it into its state. */
export async function show(page: Page, { path, state, opens }: ShownKind): Promise<void> {
  await page.unrouteAll();
  if (state === 'error') await page.route('/exact/**', (route) => route.abort());
  await page.goto(path);
  if (path === '/verify/' && state) await page.getByRole('button', { name: '试一段' }).click();
  if (state) await page.locator(`main > [data-state=${state}]`).waitFor();
  if (opens) {
    await page.locator(opens).click();
    await page.locator(':popover-open').waitFor();
  }
}
