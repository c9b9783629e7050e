/**
 * Decides at random on every report by key, in a browser, and holds the files against each decision.
 *
 *     node bench/review.ts [--decisions 300] [--seed 1] [--pictures folder]
 *
 * Works on a copy of the archive. Says how many decisions of each kind were made, what was wrong with
 * the files, and how long a decision took from the key to its confirmation.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { readContent } from '#archive/store/read-content.ts';
import { findBrowser } from '#scripts/find-browser.mjs';
import { randomFrom } from '#tests/corpus/random.ts';
import { decideAtRandom, serveDesk } from '#tests/helpers/random-review.ts';

const { values } = parseArgs({
  options: {
    decisions: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    pictures: { type: 'string' },
  },
});

const root = mkdtempSync(join(tmpdir(), 'nianbao-review-'));
cpSync('content', join(root, 'content'), { recursive: true });
const executablePath = await findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
const { server, origin } = await serveDesk(root);
try {
  await decideOnAll(browser);
  if (values.pictures !== undefined) await takePictures(browser, values.pictures);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
}

async function decideOnAll(on: Browser): Promise<void> {
  const reports = readContent(root).reports.map(({ id }) => id);
  const random = randomFrom(Number(values.seed));
  const each = Math.ceil(Number(values.decisions) / reports.length);
  for (const report of reports) {
    const page = await on.newPage();
    await page.goto(`${origin}/review/${report}/`);
    const start = performance.now();
    const { faults, made } = await decideAtRandom(page, { root, report, decisions: each, random });
    const took = Math.round((performance.now() - start) / each);
    console.log(`${report}: ${JSON.stringify(made)}, ${took} ms each, ${faults.length} wrong`);
    for (const fault of faults) console.log(`  ${fault}`);
    await page.close();
  }
}

async function takePictures(on: Browser, folder: string): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await on.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(`${origin}/review/640522104/2023/`);
      await page.keyboard.press('j');
      await page.screenshot({ path: join(folder, `desk-${width}-${colorScheme}.png`) });
      await page.keyboard.press('c');
      await page.screenshot({ path: join(folder, `desk-${width}-${colorScheme}-change.png`) });
      await page.close();
    }
  }
}
