import type { LaunchOptions } from 'playwright-core';
import { findBrowser } from '#scripts/find-browser.mjs';

/** How the tests start Chromium, which then asks nothing of anyone by itself. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Run `npm test`, which installs one.');
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return { executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', ...quiet] };
}
