import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { reportUrl } from '../../src/model/permalink.ts';
import { reportIds } from '../helpers/archive-files.ts';
import { openPage } from '../helpers/browser.ts';
import { readPage, siteOrigin } from '../helpers/built-site.ts';
import { elementsOf, parseHtml, textOf } from '../helpers/html.ts';

const kilobyte = 1024;

describe.each(reportIds)('the first visit of %s', (id) => {
  test('takes no more than 45 KB over the wire, 12 KB of it script', async () => {
    const page = await openPage();
    const loaded: { type: string; size: number }[] = [];
    page.on('requestfinished', async (request) => {
      const body = (await request.response())?.body();
      loaded.push({ type: request.resourceType(), size: gzipSync((await body) ?? '').length });
    });
    await page.goto(siteOrigin + reportUrl(id), { waitUntil: 'networkidle' });

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
