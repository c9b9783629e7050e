import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeIndex } from '#search/write/write-index.ts';
import { chromiumOptions } from '#tests/helpers/chromium-options.ts';
import { formsOf, inOrder, plainForm } from './brute-force.ts';
import { sampleDocuments } from './sample-documents.ts';

const root = new URL('../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'in-browser-'));
/** A page that answers `findAll(words, limit)` with the client's own modules. */
const searchPage = `<link rel="icon" href="data:,">
<script type="importmap">
  {
    "imports": {
      "#chinese/": "/src/chinese/",
      "#model/": "/src/model/",
      "#search/": "/src/search/"
    }
  }
</script>
<script type="module">
  import { openExactSearch } from '/src/search/client/exact-search.ts';
  import { httpRange } from '/src/search/client/http-range.ts';

  window.findAll = async (words, limit) => {
    const search = await openExactSearch(httpRange('/'));
    const found = [];
    for (const text of words) {
      const query = { clauses: [{ terms: [{ kind: 'word', text }], excluded: false }] };
      const { hits } = await search.find(query, { limit });
      found.push(hits.map(({ section }) => section));
    }
    return found;
  };
</script>`;

let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  writeIndex(folder, sampleDocuments, { heavyBytes: 200, inlineBytes: 60, blockBytes: 128 });
  server = createServer(({ url = '', headers }, response) => {
    if (url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(searchPage);
    else if (url.endsWith('.ts')) {
      const script = stripTypeScriptTypes(readFileSync(new URL(url.slice(1), root), 'utf8'));
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    } else {
      const file = readFileSync(join(folder, url));
      const [, start, end] = /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? '') ?? [];
      if (start === undefined) response.writeHead(200).end(file);
      else {
        const sent = { 'content-range': `bytes ${start}-${end}/${file.length}` };
        response.writeHead(206, sent).end(file.subarray(Number(start), Number(end) + 1));
      }
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch(await chromiumOptions());
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true });
});

test('in Chromium, 200 substrings of the five reports are found where they stand', async () => {
  const sorted = inOrder(sampleDocuments);
  const forms = formsOf(sorted, plainForm);
  const words = substrings(200);
  const expected = words.map((word) =>
    [...forms.keys()].filter((at) => forms[at]?.some((line) => line.includes(plainForm(word)))),
  );
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction('window.findAll');
  const found = await page.evaluate(`window.findAll(${JSON.stringify(words)}, ${sorted.length})`);
  expect(found).toEqual(expected);
});

/** Of 1 to 20 characters, spread over all lines. */
function substrings(count: number): readonly string[] {
  const lines = sampleDocuments.flatMap((document) => document.lines.map(({ text }) => text));
  return [...Array(count * 2).keys()]
    .map((number) => {
      const line = lines[(number * 37) % lines.length] ?? '';
      const start = (number * 101) % line.length;
      return line.slice(start, start + 1 + (number % 20));
    })
    .filter((word) => plainForm(word) !== '')
    .slice(0, count);
}
