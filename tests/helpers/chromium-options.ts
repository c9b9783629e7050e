import type { LaunchOptions } from 'playwright-core';
import { findBrowser } from '#scripts/find-browser.mjs';

/**
 * How the tests start Chromium, which then asks nothing of anyone by itself. It saves files under Chinese
 * names only where the locale has such characters, as that of every reader has.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Run `npm test`, which installs one.');
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return { executablePath, env, args: ['--headless', '--no-sandbox', '--disable-gpu', ...quiet] };
}
