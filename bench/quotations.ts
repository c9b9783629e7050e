/**
 * Measures whether the address of quoted words leads a browser to them, by the words alone.
 *
 *     npm run build
 *     node bench/quotations.ts [--site dist]
 *
 * Quoted are one, two and three sentences in turn, beginning with each sentence of every report. The
 * anchor is left out of the address, so that nothing but the text fragment can lead there.
 */
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { quoteWords } from '#archive/cite/quote-words.ts';
import { readSoundContent } from '#archive/store/read-content.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import { staticServer } from '#cli/static-server.ts';
import { quoteUrl, reportUrl } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';
import { findBrowser } from '#scripts/find-browser.mjs';

/** Words of a paragraph, and how a browser is to find them; no address where it could not. */
interface Quotation {
  readonly paragraph: string;
  readonly address: string | undefined;
}

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const server = staticServer(values.site);
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
  ...(executablePath !== undefined && { executablePath }),
});
const context = await browser.newContext({
  baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
});
try {
  for (const { id } of readSoundContent('.').reports) await printReport(id);
} finally {
  await browser.close();
  server.close();
}

async function printReport(id: ReportId): Promise<void> {
  const quotations = await quotationsOf(id);
  const addressed = quotations.flatMap(({ paragraph, address }) =>
    address === undefined ? [] : [{ paragraph, address }],
  );
  let found = 0;
  for (const { paragraph, address } of addressed) {
    const page = await context.newPage();
    await page.goto(address);
    if (await page.waitForFunction(isShown, paragraph, { timeout: 3000 }).catch(() => false)) {
      found += 1;
    }
    await page.close();
  }
  console.log(
    `${id}: ${quotations.length} quotations, ${addressed.length} with words, ${found} found by them`,
  );
}

async function quotationsOf(id: ReportId): Promise<readonly Quotation[]> {
  const page = await context.newPage();
  await page.goto(reportUrl(id));
  const paragraphs = await page.locator('.text p[data-text]').evaluateAll((all) =>
    all.map((paragraph) => {
      const range = document.createRange();
      range.setStart(document.body, 0);
      range.setEndBefore(paragraph);
      return { id: paragraph.id, text: paragraph.textContent, before: range.toString() };
    }),
  );
  await page.close();
  return paragraphs.flatMap(({ id: paragraph, text, before }) => {
    const sentences = sentencesOf(text);
    return sentences.map(({ start }, at) => {
      const end = sentences[Math.min(at + (at % 3), sentences.length - 1)]?.end;
      const words = quoteWords(text.slice(start, end).trim(), before + text.slice(0, start));
      return { paragraph, address: words && quoteUrl(`${reportUrl(id)}#`, words) };
    });
  });
}

/** The page has moved, and the paragraph is in the window. */
function isShown(paragraph: string): boolean {
  const { top = -1, bottom = -1 } =
    document.getElementById(paragraph)?.getBoundingClientRect() ?? {};
  return scrollY > 0 && bottom > 0 && top < innerHeight;
}
