/**
 * Measures the search page in Chromium on an emulated line, over made-up reports.
 *
 *     npm run build
 *     node bench/search-browser.ts [--reports 1000] [--site dist] [--latency 60] [--megabits 9]
 *
 * The site is served over HTTP/2 (with a certificate made by `openssl` for the occasion), and its
 * exact index replaced by one of so many made-up reports.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { staticServer } from '#cli/static-server.ts';
import { findBrowser } from '#scripts/find-browser.mjs';
import { writeIndex } from '#search/write/write-index.ts';
import { syntheticDocuments } from './parts/search-corpus.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    site: { type: 'string', default: 'dist' },
    latency: { type: 'string', default: '60' },
    megabits: { type: 'string', default: '9' },
  },
});

/** Each line is one reader: a first query and later ones. */
const readers = [
  ['行政复议', '双随机一公开', '营商环境'],
  ['执法监督', '行政机关负责人出庭应诉', '依法行政'],
  ['推进法治政府建设', '法律顾问', '人民调解'],
  ['重大行政决策', '规范性文件', '习近平法治思想'],
  ['放管服', '证明事项告知承诺制', '普法'],
] as const;
const typed = '行政执法监督';

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const site = join(folder, 'site');
  for (const name of readdirSync(values.site).filter((entry) => entry !== 'exact')) {
    cpSync(join(values.site, name), join(site, name), { recursive: true });
  }
  writeIndex(join(site, 'exact'), syntheticDocuments(Number(values.reports)));
  const server = await serve(site);
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    await printFigures(browser, origin);
  } finally {
    await browser.close();
    server.close();
  }
}

async function printFigures(browser: Browser, origin: string): Promise<void> {
  console.log(
    `${values.reports} reports, HTTP/2, ${values.latency} ms, ${values.megabits} Mbit/s; ms to the first hits / to the exact count; requests`,
  );
  const [first, later, direct]: Answer[][] = [[], [], []];
  for (const words of readers) {
    const page = await open(browser, `${origin}/search/`);
    for (const [at, word] of words.entries())
      (at === 0 ? first : later)?.push(await ask(page, word));
    await page.context().close();
  }
  for (const [word] of readers) {
    const page = await open(browser, `${origin}/search/?q=${word}`);
    direct?.push(await answerOf(page));
    await page.context().close();
  }
  print('first query', first ?? []);
  print('later query', later ?? []);
  print('from a link, with the page', direct ?? []);
  await printScripts(browser, origin);
  await printTyping(browser, origin);
}

interface Answer {
  readonly hits: number;
  readonly done: number;
  readonly requests: number;
}

function print(name: string, answers: readonly Answer[]): void {
  const spread = (of: (answer: Answer) => number): string => {
    const sorted = answers.map(of).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return `${Math.round(middle)} (max ${Math.round(sorted.at(-1) ?? 0)})`;
  };
  const [hits, done] = [spread((answer) => answer.hits), spread((answer) => answer.done)];
  console.log(`${name.padEnd(28)} ${hits} / ${done}; ${spread((answer) => answer.requests)}`);
}

/** A page of a reader who comes for the first time, on the emulated line. */
async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const bytesASecond = (Number(values.megabits) * 1e6) / 8;
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: Number(values.latency),
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

interface Watched {
  asked: number;
  hits: number;
  done: number;
  requests: number;
}

/** Runs in the page: notes when a query was asked, when it had hits, and when it was counted. */
function watch(): void {
  const seen: Watched = { asked: 0, hits: 0, done: 0, requests: 0 };
  Object.assign(globalThis, { seen });
  addEventListener(
    'submit',
    () => {
      Object.assign(seen, { asked: performance.now(), hits: 0, done: 0, requests: 0 });
      performance.clearResourceTimings();
    },
    true,
  );
  new MutationObserver(() => {
    const search = document.querySelector<HTMLElement>('[data-search]');
    const isLoading = search?.dataset['state'] !== 'done';
    if (
      seen.hits === 0 &&
      document.querySelector('[data-results]:not([aria-busy]) [data-hit], [data-hit]')
    )
      seen.hits = performance.now();
    if (isLoading || seen.done > 0) return;
    seen.done = performance.now();
    seen.requests = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/exact/')).length;
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

async function ask(page: Page, word: string): Promise<Answer> {
  const input = page.locator('[data-search] input[name="q"]');
  await input.evaluate((field: HTMLInputElement, text) => {
    document.querySelector('[data-results]')?.replaceChildren();
    field.value = text;
    field.form?.requestSubmit();
  }, word);
  return answerOf(page);
}

async function answerOf(page: Page): Promise<Answer> {
  await page.waitForFunction('seen.done > 0 && seen.hits > 0');
  const { asked, hits, done, requests } = (await page.evaluate('seen')) as Watched;
  return { hits: hits - asked, done: done - asked, requests };
}

/** What the browser has to fetch of the search's own program before it can show the first hits. */
async function printScripts(browser: Browser, origin: string): Promise<void> {
  const page = await open(browser, `${origin}/search/`);
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await page.reload({ waitUntil: 'load' });
  const opened = new Set(scripts);
  await ask(page, readers[0][0]);
  const weigh = async (addresses: Iterable<string>): Promise<string> => {
    const sizes = await Promise.all(
      [...addresses].map(async (address) => {
        const text = await page.evaluate(async (url) => (await fetch(url)).text(), address);
        return gzipSync(text).length;
      }),
    );
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    return `${kilobytes.toFixed(1)} KB gzip in ${sizes.length} files`;
  };
  console.log(
    `scripts                      with the page ${await weigh(opened)}, until counted ${await weigh(scripts)}`,
  );
  await page.context().close();
}

/** A word typed letter by letter: how many requests that makes, and how many wait at once. */
async function printTyping(browser: Browser, origin: string): Promise<void> {
  for (const delay of [60, 200, 400]) {
    const page = await open(browser, `${origin}/search/`);
    let waiting = 0;
    let most = 0;
    let all = 0;
    const isOfIndex = (url: string): boolean => url.includes('/exact/');
    page.on('request', (request) => {
      if (!isOfIndex(request.url())) return;
      all += 1;
      waiting += 1;
      most = Math.max(most, waiting);
    });
    const ended = (request: { url(): string }): void => {
      if (isOfIndex(request.url())) waiting -= 1;
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
    await page.locator('[name="q"]').first().pressSequentially(typed, { delay });
    const start = performance.now();
    await page.locator('[data-search][data-state=done]').waitFor();
    const wait = Math.round(performance.now() - start);
    console.log(
      `typed, ${delay} ms a letter       done ${wait} ms behind the last; ${all} requests, at most ${most} at once`,
    );
    await page.context().close();
  }
}

async function serve(site: string): Promise<Http2SecureServer> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const name = ['-subj', '/CN=127.0.0.1', '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
  execFileSync('openssl', ['req', '-x509', ...name, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  const files = staticServer(site);
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(certificate) });
  server.on('request', (request, response) => files.emit('request', request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
