import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** A question that readers come with, and the way to its answer. */
export interface ReaderTask {
  readonly number: string;
  readonly question: string;
  /** From the home page, each as {@link takeStep} takes it. */
  readonly clicks: readonly string[];
  /** Where they lead, from the root of the site. */
  readonly address: string;
  /** What stands there. */
  readonly words: string;
}

/** The rows of `docs/tasks.md`. */
export const readerTasks: readonly ReaderTask[] = [
  ...readFileSync('docs/tasks.md', 'utf8').matchAll(
    /^\| (\d+) \| (.+) \| (.+) \| (.+) \| (.+) \|$/gmu,
  ),
].map(([, number = '', question = '', clicks = '', address = '', words = '']) => ({
  number,
  question,
  clicks: clicks.split(' › '),
  address,
  words,
}));

/** Goes from the home page of the site at `root`, which is served or a folder, to the answer. */
export async function takeTask(
  page: Page,
  { clicks, address, words }: ReaderTask,
  root: string,
): Promise<void> {
  const isFolder = root.startsWith('file:');
  await page.goto(isFolder ? `${root}index.html` : root);
  for (const click of clicks) await takeStep(page, click);
  const path = encodeURI(address.slice(1));
  const end = root + (isFolder ? path.replace(/\/(?=#|$)/u, '/index.html') : path);
  await page.waitForURL((url) => url.href.replace(url.search, '') === end);
  await page.getByText(words).first().waitFor({ state: 'attached' });
}

/** Follows a link, presses a button, opens a note, types words into the search field, or turns a switch. */
export async function takeStep(page: Page, click: string): Promise<void> {
  if (click.startsWith('⌨ ')) {
    await page.getByRole('searchbox').first().fill(click.slice(2));
    await page.keyboard.press('Enter');
    return;
  }
  if (click.startsWith('☐ ')) {
    await page.locator('main label', { hasText: click.slice(2) }).click();
    return;
  }
  const before = page.url();
  const target = await targetOf(page, click);
  const leads = await target.evaluate((element) => element.tagName === 'A');
  await target.click();
  if (leads) await page.waitForURL((url) => url.href !== before);
}

/**
 * The note, link or button of that very name, else the first whose name has it; in the page before
 * its header and footer.
 */
async function targetOf(page: Page, name: string): Promise<Locator> {
  const summary = page.locator('main summary', { hasText: name });
  // What a script offers may come a moment after the click.
  const anywhere = page.getByRole('link', { name }).or(page.getByRole('button', { name }));
  await anywhere.or(summary).first().waitFor({ state: 'attached' });
  if ((await summary.count()) > 0) return summary.first();
  for (const area of ['main', 'banner', 'contentinfo'] as const) {
    for (const exact of [true, false]) {
      const named = { name, exact };
      const ways = page.getByRole(area).getByRole('link', named);
      const found = ways.or(page.getByRole(area).getByRole('button', named));
      if ((await found.count()) > 0) return found.first();
    }
  }
  throw new Error(`The page has no way named ${name}.`);
}
