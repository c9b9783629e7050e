import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { randomFrom } from '#tests/corpus/random.ts';
import { axeFaults, bringAxe } from '#tests/helpers/axe-faults.ts';
import { openPage, phone } from '#tests/helpers/browser.ts';
import { decideAtRandom, serveDesk } from '#tests/helpers/random-review.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-desk-'));
const report = '640522104/2023';
let desk: Awaited<ReturnType<typeof serveDesk>>;

beforeAll(async () => {
  for (const part of [
    'archive.yaml',
    'authorities',
    'ledger',
    'reports/640522104',
    'annotations/640522104',
    'sources/640522104',
  ]) {
    cpSync(join('content', part), join(root, 'content', part), { recursive: true });
  }
  desk = await serveDesk(root);
});

afterAll(() => {
  desk.server.closeAllConnections();
  desk.server.close();
  rmSync(root, { recursive: true });
});

test('random decisions by key are in the files, and nothing else is', async () => {
  const page = await openPage();
  await page.goto(`${desk.origin}/review/${report}/`);
  const review = { root, report, decisions: 12, random: randomFrom(14) };
  expect((await decideAtRandom(page, review)).faults).toEqual([]);
});

test('after a server was killed the page says so, and goes on when it is loaded again', async () => {
  const own = await serveDesk(root);
  const page = await openPage();
  await page.goto(`${own.origin}/review/${report}/`);
  own.server.closeAllConnections();
  await new Promise((done) => own.server.close(done));
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('服务器没有回答').waitFor();
  const again = await serveDesk(root, Number(new URL(own.origin).port));
  onTestFinished(() => {
    again.server.closeAllConnections();
    again.server.close();
  });
  await page.keyboard.press('x');
  await page.getByText('服务器重新启动过').waitFor();
  await page.reload();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('已写下。').waitFor();
});

test.each([
  { name: 'on a wide page', options: { colorScheme: 'light' as const } },
  { name: 'on a phone in the dark', options: { ...phone, colorScheme: 'dark' as const } },
])('axe finds nothing on the desk $name', async ({ options }) => {
  const page = await openPage({ ...options, bypassCSP: true });
  await bringAxe(page);
  await page.goto(`${desk.origin}/review/${report}/`);
  expect(await axeFaults(page, { 'target-size': { enabled: true } })).toEqual([]);
  for (const path of ['', 'queue/']) {
    await page.goto(`${desk.origin}/review/${path}`);
    expect(await axeFaults(page)).toEqual([]);
  }
});
