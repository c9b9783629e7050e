import type { Page } from 'playwright-core';
import type { Anchor } from '#model/anchor.ts';
import type { Report, ReportId } from '#model/report.ts';
import { oneOf, randomFrom } from '#tests/corpus/random.ts';

/** Words of one paragraph, as a reader chooses them. */
export interface Selection {
  readonly report: ReportId;
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What a page marks that an address leads to, and what it says. */
export interface Arrival {
  readonly marked: string;
  readonly said: string;
}

/** Words anywhere in the paragraphs of a report, from two characters to a whole paragraph. */
export function selectionsIn(
  { id, sections }: Report,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Selection[] {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const long = paragraphs.filter(({ text }) => text.length > 3 && !/\s/u.test(text));
  return Array.from({ length: count }, () => {
    const { anchor, text } = oneOf(long, random);
    const start = below(text.length - 1);
    const end = start + 2 + below(text.length - start - 1);
    return { report: id, anchor, start, end, words: text.slice(start, end) };
  });
}

/** Chooses text on a report's page: from a place in one line to a place in another. */
export async function choose(
  page: Page,
  from: { readonly anchor: Anchor; readonly at: number },
  to: { readonly anchor: Anchor; readonly at: number },
): Promise<void> {
  await page.evaluate(
    (ends) => {
      const [start, end] = ends.map(({ anchor, at }) => {
        const walker = document.createTreeWalker(
          document.getElementById(anchor) ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        let left = at;
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (left <= node.length) return { node, offset: left };
          left -= node.length;
        }
        throw new Error(`#${anchor} is shorter than ${at}.`);
      });
      if (!start || !end) return;
      start.node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    },
    [from, to],
  );
  await page.getByRole('button', { name: '复制引文' }).waitFor();
}

/** Chooses words on the page of their report and copies the link to them. */
export async function share(page: Page, { anchor, start, end }: Selection): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await choose(page, { anchor, at: start }, { anchor, at: end });
  await page.getByRole('button', { name: '复制链接' }).click();
  // The page says for two seconds that it has copied, which a slow machine can miss.
  const link = await page
    .waitForFunction(async () => (await navigator.clipboard.readText()) || undefined)
    .then((copied) => copied.jsonValue());
  await page.evaluate(() => getSelection()?.removeAllRanges());
  return link ?? '';
}

/** Opens a link in a page of its own; `changed` are words of which a character was changed meanwhile. */
export async function arrivalAt(
  from: Page,
  link: string,
  { changed }: { readonly changed?: Selection } = {},
): Promise<Arrival> {
  const page = await from.context().newPage();
  if (changed) {
    await page.route(/\?mark=/u, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withOneChanged(await response.text(), changed) });
    });
  }
  await page.goto(link);
  const arrival = await arrivalOn(page);
  await page.close();
  return arrival;
}

/** What a page marks and says that was just opened. */
export async function arrivalOn(page: Page): Promise<Arrival> {
  const arrived = await page.waitForFunction(() => {
    const said = document.querySelector('lost-place')?.textContent ?? '';
    const ranges = [...(CSS.highlights?.get('arrived') ?? [])];
    const wrapped = [...document.querySelectorAll('.text mark')].map((mark) => mark.textContent);
    const marked = (wrapped.length > 0 ? wrapped : ranges.map(String)).join('');
    return said === '' && marked === '' ? undefined : { said, marked };
  });
  return (await arrived.jsonValue()) as Arrival;
}

/** The HTML of the page with the middle one of the words changed. */
export function withOneChanged(html: string, { anchor, start, end }: Selection): string {
  const paragraph = html.indexOf(`<p id="${anchor}"`);
  let left = Math.floor((start + end) / 2);
  for (let at = html.indexOf('>', paragraph) + 1; at < html.length; at += 1) {
    if (html[at] === '<') at = html.indexOf('>', at);
    else if (left > 0) left -= 1;
    else return `${html.slice(0, at)}〇${html.slice(at + 1)}`;
  }
  throw new Error(`#${anchor} is shorter than its words.`);
}
