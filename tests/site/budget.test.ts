import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reportUrl } from '#model/permalink.ts';
import { reportIds } from '#tests/helpers/archive-files.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { readPage } from '#tests/helpers/built-site.ts';
import { elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';

const kilobyte = 1024;

describe.each(reportIds)('the first visit of %s', (id) => {
  test('takes no more than 45 KB over the wire, 12 KB of it script', async () => {
    const page = await openPage();
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.goto(reportUrl(id), { waitUntil: 'networkidle' });
    const loaded = await Promise.all(
      requests.map(async (request) => {
        const body = await (await request.response())?.body();
        return { type: request.resourceType(), size: gzipSync(body ?? '').length };
      }),
    );

    const scripts = loaded.filter(({ type }) => type === 'script');
    expect(loaded.map(({ type }) => type)).toEqual(expect.arrayContaining(['document', 'script']));
    expect(sumOf(loaded)).toBeLessThanOrEqual(45 * kilobyte);
    expect(sumOf(scripts) + inlineScriptOf(id)).toBeLessThanOrEqual(12 * kilobyte);
  });
});

function sumOf(loaded: readonly { readonly size: number }[]): number {
  return loaded.reduce((sum, { size }) => sum + size, 0);
}

/** What the scripts inside the page would weigh alone. */
function inlineScriptOf(id: string): number {
  const scripts = elementsOf(parseHtml(readPage(reportUrl(id)))).filter(
    ({ tagName }) => tagName === 'script',
  );
  return gzipSync(scripts.map(textOf).join('\n')).length;
}
