/**
 * Takes a reader's tasks on the built site in several browsers, opens what is hostile in each, and prints
 * a table of who can do what: `yes`, `told` where the page says that it cannot be done there, `no`.
 *
 *     npm run build
 *     node bench/engines.ts [--site dist] [--engines firefox,webkit,chromium-109] [--only words]
 *     node bench/engines.ts --at http://127.0.0.1:8088/nianbao/
 *
 * The second asks a host that serves a build already, wherever the site stands on it.
 * Firefox, WebKit and Chromium are those of the system. Old Chromiums are fetched into `--tools` where they are
 * not there; the project does not have them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { staticServer } from '#cli/static-server.ts';
import { type BrowserTask, browserTasks, kindsOfPages } from '#tests/helpers/browser-tasks.ts';
import { attacks, buildHostileSite } from '#tests/helpers/hostile-site.ts';
import { unpackOffline } from '#tests/helpers/offline-edition.ts';
import { faultsOf } from '#tests/helpers/page-faults.ts';
import { readerTasks, takeTask } from '#tests/helpers/reader-tasks.ts';
import {
  addressesWithAttacks,
  copyWithoutPolicy,
  pagesWithAttacks,
  rememberAttack,
  runsOn,
  writeCanaries,
} from './parts/attacks.ts';
import { aidDriver, engineNames, startEngine } from './parts/engines.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    at: { type: 'string' },
    engines: { type: 'string', default: engineNames.join(',') },
    only: { type: 'string', default: '' },
    tools: { type: 'string', default: '.cache/engines' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-engines-'));
/** Where the site stands, with a slash at its end. */
const root = values.at?.replace(/\/?$/u, '/') ?? `${await served(values.site)}/`;
/** What an old Chromium says of what it does not know and does without. */
const notices = /Found a 'popover' attribute|'wasm-unsafe-eval''\. It will be ignored/u;
const viewport = { width: 1280, height: 800 };

const reading: readonly BrowserTask[] = [
  ...browserTasks,
  {
    name: `${kindsOfPages.length} kinds of pages open with nothing stopped, thrown or complained of`,
    run: async (page) => {
      const faults = faultsOf(page, new URL(root).origin);
      for (const path of kindsOfPages) await page.goto(path, { waitUntil: 'networkidle' });
      const real = new Set(faults.filter((fault) => !notices.test(fault)));
      if (real.size > 0) throw new Error([...real].join('\n'));
    },
  },
  questionsTask(`the ${readerTasks.length} questions of docs/tasks.md`, () => root),
  questionsTask('the same from a folder, without a server', () => {
    return pathToFileURL(join(folder, 'nianbao-offline/')).href;
  }),
];
const hostile = 'attacks in texts, addresses and storage run nothing';

try {
  const tasks = reading.filter(({ name }) => name.includes(values.only));
  if (tasks.some(({ name }) => name.includes('folder')))
    await unpackOffline(values.site, { folder });
  const all = hostile.includes(values.only) ? [...tasks, await hostileTask()] : tasks;
  const columns: (readonly string[])[] = [];
  for (const name of values.engines.split(',')) {
    const browser = await startEngine(name, values);
    if (browser === undefined) console.log(`${name}: not on this system, not tried`);
    else columns.push(await tryAll(name, browser, all));
  }
  for (const at of all.keys()) {
    console.log(`| ${[all[at]?.name, ...columns.map((column) => column[at])].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();

async function served(site: string): Promise<string> {
  const server = staticServer(site);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function questionsTask(name: string, rootOf: () => string): BrowserTask {
  const run = async (page: Page) => {
    const lost: string[] = [];
    for (const task of readerTasks) {
      await takeTask(page, task, rootOf()).catch((error) => lost.push(`${task.number}: ${error}`));
    }
    if (lost.length > 0) throw new Error(lost.join('\n'));
  };
  return { name, run };
}

/** Opens a site of hostile reports, whose pages state no policy here, and hostile addresses of it. */
async function hostileTask(): Promise<BrowserTask> {
  const project = join(folder, 'hostile');
  const bare = join(folder, 'bare');
  copyWithoutPolicy(await buildHostileSite(project), bare);
  const origin = await served(bare);
  const addresses = [...pagesWithAttacks(bare), ...addressesWithAttacks].map((one) => origin + one);
  const canaries = writeCanaries(bare).map((one) => origin + one);
  const run = async (page: Page) => {
    for (const canary of canaries) {
      const seen = await runsOn(page, [canary]);
      if (seen.length === 0) throw new Error(`What ${canary} runs would not be seen.`);
    }
    await page.goto(origin);
    await rememberAttack(page, attacks[2] ?? '');
    const runs = await runsOn(page, addresses);
    console.log(`    ${addresses.length} addresses: ${runs.length} ran something`);
    if (runs.length > 0) throw new Error(runs.join('\n'));
  };
  return { name: hostile, run };
}

/** @returns what came of each task */
async function tryAll(
  name: string,
  browser: Browser,
  tasks: readonly BrowserTask[],
): Promise<readonly string[]> {
  console.log(`${name} ${browser.version()}`);
  const isChromium = browser.browserType().name() === 'chromium';
  const context = await browser.newContext({
    baseURL: root,
    locale: 'zh-CN',
    viewport,
    ...(isChromium && { permissions: ['clipboard-write'] }),
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  if (isChromium) await aidDriver(page);
  const outcomes: string[] = [];
  for (const task of tasks) {
    await page.setViewportSize(viewport);
    await page.goto('');
    await page.evaluate(() => localStorage.clear());
    outcomes.push(await outcomeOf(task, page));
  }
  await browser.close();
  return outcomes;
}

async function outcomeOf({ name, run }: BrowserTask, page: Page): Promise<string> {
  const start = performance.now();
  const outcome = await run(page).then(
    () => 'yes',
    async (error) => {
      if ((await page.getByText('这个浏览器太旧').count()) > 0) return 'told';
      console.log(String(error).slice(0, 2000));
      return 'no';
    },
  );
  console.log(`  ${name}: ${outcome}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return outcome;
}
