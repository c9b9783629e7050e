import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import { decisionsPath, filesOfReport } from '#archive/store/content-paths.ts';
import { readSnapshot } from '#archive/store/snapshot.ts';
import { deskScript } from '#cli/review/desk-files.ts';
import { reviewDesk } from '#cli/review/review-desk.ts';

/** A desk over an archive, served as a development server does. */
export async function serveDesk(
  root: string,
  port = 0,
): Promise<{ origin: string; server: Server }> {
  const desk = reviewDesk({ root, base: '/', editor: '王芳' });
  const server = createServer((request, response) => {
    desk(request, response, () => {
      const isScript = request.url === `/${deskScript}`;
      response.writeHead(isScript ? 200 : 404, { 'content-type': 'text/javascript' });
      response.end(isScript ? stripTypeScriptTypes(readFileSync(deskScript, 'utf8')) : '');
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** An archive's report that is decided on, and chance: numbers from 0 up to 1. */
export interface RandomReview {
  readonly root: string;
  readonly report: string;
  readonly decisions: number;
  readonly random: () => number;
}

/**
 * Decides on random items of a report by key, takes some decisions back, and holds the files against
 * each: told by their bytes, and by no code that wrote them.
 *
 * @returns what was wrong, and how many decisions of each kind were made
 */
export async function decideAtRandom(page: Page, review: RandomReview) {
  const { root, report, decisions, random } = review;
  const own = [...filesOfReport(report), decisionsPath(report)];
  const before = sumsBut(root, own);
  const faults: string[] = [];
  const made: Record<string, number> = {};
  const history: Files[] = [];
  for (let count = 0; count < decisions; count += 1) {
    const old = filesOf(root, report);
    const step = await decideOnce(page, random);
    const now = filesOf(root, report);
    made[step.choice] = (made[step.choice] ?? 0) + 1;
    faults.push(...faultsOfStep(step, { old, now, undone: history.at(-1) }));
    if (step.said === '已撤销。') history.pop();
    else if (step.said === '已写下。') history.push(old);
  }
  if (sumsBut(root, own) !== before) faults.push('another file was touched');
  return { faults, made };
}

function sumsBut(root: string, paths: readonly string[]): string {
  return JSON.stringify([...readSnapshot(root).sums].filter(([path]) => !paths.includes(path)));
}

interface Step {
  readonly choice: string;
  readonly state: string;
  readonly item: string;
  readonly why: string;
  readonly said: string;
}

const choicesOf: Readonly<Record<string, readonly string[]>> = {
  undecided: ['t', 'x', 'c'],
  written: ['x', 'c'],
  'taken-away': ['r', 'r', 'r', 'u'],
};

async function decideOnce(page: Page, random: () => number): Promise<Step> {
  const items = page.locator('.items button');
  const item = items.nth(Math.floor(random() * (await items.count())));
  const state = (await item.getAttribute('data-state')) ?? '';
  const fields = JSON.parse((await item.getAttribute('data-fields')) ?? '{}');
  const keys = choicesOf[state] ?? [];
  const choice = keys[Math.floor(random() * keys.length)] ?? 'u';
  await item.evaluate((button: HTMLElement) => button.click());
  const why = `缘由${Math.floor(random() * 1000)}`;
  await page.fill('input[name="why"]', choice === 'x' ? why : '');
  await item.focus();
  await page.evaluate(() => {
    const status = document.querySelector('[data-status]');
    if (status) status.textContent = '';
  });
  await page.keyboard.press(choice);
  if (choice === 'c') await change(page, fields.kind);
  await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent !== '');
  const said = (await page.textContent('[data-status]')) ?? '';
  return { choice, state, item: JSON.stringify(fields), why, said };
}

async function change(page: Page, kind: string): Promise<void> {
  if (kind === 'cite') await page.fill('input[name="work"]', 'xzcff');
  else if (kind === 'figure') await page.fill('input[name="scope"]', '全区');
  else await page.fill('label:not([hidden]) > input[name="note"]', '另有说明');
  await page.keyboard.press('Enter');
}

interface Files {
  readonly markdown: string;
  readonly annotations: string;
  readonly decisions: string;
}

function filesOf(root: string, report: string): Files {
  const read = (path: string) => bytesBelow(root)(path)?.toString('utf8') ?? '';
  const [markdown, annotations] = filesOfReport(report).map(read);
  const decisions = read(decisionsPath(report));
  return { markdown: markdown ?? '', annotations: annotations ?? '', decisions };
}

interface Around {
  readonly old: Files;
  readonly now: Files;
  /** The files as they were before the decision that may be taken back. */
  readonly undone: Files | undefined;
}

function faultsOfStep(step: Step, { old, now, undone }: Around): readonly string[] {
  const { choice, state, item, said, why } = step;
  const lines = changedLines(old.markdown, now.markdown);
  const beside = changedLines(old.annotations, now.annotations);
  const entries = changedLines(old.decisions, now.decisions);
  const faults: string[] = [];
  const expectThat = (isSo: boolean, what: string) => {
    if (!isSo) faults.push(`${choice} on ${item} (${state}), ${said} ${what}`);
  };
  if (said === '已撤销。') {
    expectThat(isDeepStrictEqual(now, undone), 'other bytes than before');
  } else if (said !== '已写下。') {
    expectThat(isDeepStrictEqual(now, old), 'refused, and yet files changed');
  } else {
    const [before = '', after = ''] = lines;
    expectThat(lines.length === 0 || lines.length === 2, `${lines.length} lines changed`);
    expectThat(printed(before) === printed(after), `printed otherwise: ${before} / ${after}`);
    const taken = state === 'written' && choice === 'x' ? -1 : 0;
    const come = state === 'written' || choice === 'x' || choice === 'r' ? taken : 1;
    const places = new Set(beside.map((line) => /^[\w-]+/u.exec(line)?.[0]));
    expectThat(places.size <= 1, `beside: ${beside.join(' / ')}`);
    expectThat(marksIn(now) - marksIn(old) === come, `marks: ${beside.join(' / ')} ${after}`);
    expectThat(entries.length === (choice === 'x' || choice === 'r' ? 1 : 0), 'decisions');
    expectThat(choice !== 'x' || entries.join().includes(`by: 王芳`), 'no name');
    expectThat(choice !== 'x' || entries.join().includes(why), 'no reason');
  }
  return faults;
}

/** Lines that one text has and the other has not, those of the first in front. */
function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const [had, has] = [new Set(old), new Set(now)];
  return [...old.filter((line) => !has.has(line)), ...now.filter((line) => !had.has(line))];
}

/** In the text, and beside it, where a note on a correction is none of its own. */
function marksIn({ markdown, annotations }: Files): number {
  const inText = markdown.match(/:(?:cite|figure|sic|corr|supplied|gap)\[/gu) ?? [];
  const beside = annotations.match(/^\S+ :(?:cite|figure|sic)\[/gmu) ?? [];
  return inText.length + beside.length;
}

/** An annotation without another inside it, with what it says: `:corr[措施]{sic=腊施}`. */
const innermost = /:(cite|figure|sic|corr|supplied|gap)\[([^[\]]*)\](\{(?:"[^"]*"|[^}"])*\})?/u;

/** A line as it is printed. */
function printed(line: string): string {
  let text = line;
  for (let found = innermost.exec(text); found !== null; found = innermost.exec(text)) {
    const [whole, kind, words = '', facts = ''] = found;
    const sic = /sic=(?:"([^"]*)"|([^ }]*))/u.exec(facts);
    const print = kind === 'corr' ? (sic?.[1] ?? sic?.[2] ?? '') : words;
    text = text.replace(whole, () => (kind === 'supplied' ? '' : print));
  }
  return text;
}
