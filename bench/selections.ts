/**
 * Shares words of the reports at random and opens the links: as they are, and with a character of the
 * words changed meanwhile.
 *
 *     npm run build
 *     node bench/selections.ts [--engine firefox] [--site dist] [--count 200] [--seed 0]
 */
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { staticServer } from '#cli/static-server.ts';
import { reportUrl } from '#model/permalink.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import {
  arrivalOn,
  type Selection,
  selectionsIn,
  share,
  withOneChanged,
} from '#tests/helpers/shared-words.ts';
import { startEngine } from './parts/engines.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    site: { type: 'string', default: 'dist' },
    count: { type: 'string', default: '200' },
    /** Another number shares other words: many can be tried in portions. */
    seed: { type: 'string', default: '0' },
  },
});
const each = Math.ceil(Number(values.count) / reportIds.length);

const server = staticServer(values.site);
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const browser = await startEngine(values.engine, { tools: '.cache/engines', isOpen: true });
if (browser === undefined) throw new Error(`This system has no ${values.engine}.`);
const context = await browser.newContext({
  baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  ...(values.engine !== 'firefox' && { permissions: ['clipboard-read', 'clipboard-write'] }),
});
const counts = { shared: 0, wrong: 0, silent: 0 };
// It asks what is marked, not how soon: a machine with other work is waited for.
context.setDefaultTimeout(300_000);
// Three pages do for all: to open one for each link takes longer than all that is asked of it.
const [page, arriving, changing] = [
  await context.newPage(),
  await context.newPage(),
  await context.newPage(),
];
let changed: Selection | undefined;
await changing.route(/\?mark=/u, async (route) => {
  // A connection that the server has just closed is opened again.
  const response = await route.fetch({ maxRetries: 5 });
  const html = await response.text();
  await route.fulfill({ response, body: changed ? withOneChanged(html, changed) : html });
});
try {
  for (const [seed, id] of reportIds.entries()) {
    await page.goto(reportUrl(id));
    for (const selection of selectionsIn(reportOf(id), {
      count: each,
      seed: Number(values.seed) * reportIds.length + seed,
    })) {
      const link = await share(page, selection);
      changed = selection;
      await arriving.goto(link);
      await changing.goto(link);
      const [arrival, lost] = [await arrivalOn(arriving), await arrivalOn(changing)];
      counts.shared += 1;
      if (arrival.marked !== selection.words || arrival.said !== '') counts.wrong += 1;
      if (lost.marked !== '' || lost.said === '') counts.silent += 1;
    }
    console.log(`${id}: ${counts.shared} so far`);
  }
} finally {
  await browser.close();
  server.close();
}
console.log(
  `${values.engine} ${browser.version()}: ${counts.shared} shared: ${counts.wrong} marked wrongly; with a character changed, ${counts.silent} in silence`,
);
