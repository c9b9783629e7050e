/**
 * Shares words of the reports at random and opens the links: as they are, and with a character of the
 * words changed meanwhile.
 *
 *     npm run build
 *     node bench/selections.ts [--site dist] [--count 200]
 */
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { staticServer } from '#cli/static-server.ts';
import { reportUrl } from '#model/permalink.ts';
import { findBrowser } from '#scripts/find-browser.mjs';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { arrivalAt, selectionsIn, share } from '#tests/helpers/shared-words.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    count: { type: 'string', default: '200' },
  },
});
const each = Math.ceil(Number(values.count) / reportIds.length);

const server = staticServer(values.site);
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
  ...(executablePath !== undefined && { executablePath }),
});
const context = await browser.newContext({
  baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  permissions: ['clipboard-read', 'clipboard-write'],
});
const counts = { shared: 0, wrong: 0, silent: 0 };
try {
  for (const [seed, id] of reportIds.entries()) {
    const page = await context.newPage();
    await page.goto(reportUrl(id));
    for (const selection of selectionsIn(reportOf(id), { count: each, seed })) {
      const link = await share(page, selection);
      const arrival = await arrivalAt(page, link);
      const changed = await arrivalAt(page, link, { changed: selection });
      counts.shared += 1;
      if (arrival.marked !== selection.words || arrival.said !== '') counts.wrong += 1;
      if (changed.marked !== '' || changed.said === '') counts.silent += 1;
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(
  `${counts.shared} shared: ${counts.wrong} marked wrongly; with a character changed, ${counts.silent} in silence`,
);
