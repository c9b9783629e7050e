/**
 * Decides at random on every report by key, in a browser, and holds the files against each decision.
 *
 *     node bench/review.ts [--decisions 300] [--seed 1] [--pictures folder]
 *
 * Works on a copy of the archive. Says how many decisions of each kind were made, what was wrong with
 * the files, and how long a decision took from the key to its confirmation. Then kills the server, again
 * and again, in the middle of a decision, and decides on a report of 30,000 characters.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { VFile } from 'vfile';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import {
  annotationsPath,
  decisionsPath,
  filesOfReport,
  reportPath,
  sourcePath,
} from '#archive/store/content-paths.ts';
import { readContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import { findBrowser } from '#scripts/find-browser.mjs';
import { randomFrom } from '#tests/corpus/random.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { startMortalDesk } from '#tests/helpers/mortal-desk.ts';
import { decideAtRandom, serveDesk } from '#tests/helpers/random-review.ts';
import { corpusFilesOf } from './parts/corpus-files.ts';

const { values } = parseArgs({
  options: {
    decisions: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    pictures: { type: 'string' },
  },
});

const root = mkdtempSync(join(tmpdir(), 'nianbao-review-'));
cpSync('content', join(root, 'content'), { recursive: true });
const executablePath = await findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
const { server, origin } = await serveDesk(root);
try {
  await decideOnAll(browser);
  await killInTheMiddle(browser);
  await decideOnLongReport(browser);
  if (values.pictures !== undefined) await takePictures(browser, values.pictures);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
}

async function decideOnAll(on: Browser): Promise<void> {
  const reports = readContent(root).reports.map(({ id }) => id);
  const random = randomFrom(Number(values.seed));
  const each = Math.ceil(Number(values.decisions) / reports.length);
  for (const report of reports) {
    const page = await on.newPage();
    await page.goto(`${origin}/review/${report}/`);
    const start = performance.now();
    const { faults, made } = await decideAtRandom(page, { root, report, decisions: each, random });
    const took = Math.round((performance.now() - start) / each);
    console.log(`${report}: ${JSON.stringify(made)}, ${took} ms each, ${faults.length} wrong`);
    for (const fault of faults) console.log(`  ${fault}`);
    await page.close();
  }
}

/** Every decision that was confirmed stands after the kill; the one under way, wholly or not at all. */
async function killInTheMiddle(on: Browser): Promise<void> {
  const report = '510811/2019';
  const random = randomFrom(Number(values.seed) + 1);
  const review = { root, report, decisions: 3, random };
  let [lost, wrong] = [0, 0];
  const kills = 10;
  for (let count = 0; count < kills; count += 1) {
    const mortal = await startMortalDesk(root);
    const page = await on.newPage();
    await page.goto(`${mortal.origin}/review/${report}/`);
    const begun = performance.now();
    const { faults } = await decideAtRandom(page, review);
    const usual = (performance.now() - begun) / review.decisions;
    const under = decideAtRandom(page, { ...review, decisions: 1 }).catch(() => undefined);
    const confirmed = filesOf();
    await pause(random() * 1.2 * usual);
    await mortal.kill();
    await page.close();
    await under;
    wrong += faults.length;
    if (JSON.stringify(filesOf()) === JSON.stringify(confirmed)) lost += 1;
    wrong += readContent(root).unsound.length;
  }
  console.log(`${kills} kills: of the decisions under way ${lost} were lost; ${wrong} wrong`);

  function filesOf() {
    const read = bytesBelow(root);
    return [...filesOfReport(report), decisionsPath(report)].map((path) => read(path)?.toString());
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A made-up report whose sections follow one another again and again. */
async function decideOnLongReport(on: Browser): Promise<void> {
  const [made] = syntheticReports(1, readSources('.', 1));
  if (made === undefined) throw new Error('There is no report to make longer.');
  const sections = Array.from({ length: 6 }, () => made.sections).flat();
  const whole = parseReport(new VFile(writeReport({ ...made, sections })), made.id);
  if (whole === undefined) throw new Error('The longer report cannot be read.');
  const { markdown, marks = '', source } = corpusFilesOf(whole, readTables('.'));
  const report = whole.id;
  for (const [path, text] of [
    [reportPath(report), markdown],
    [annotationsPath(report), marks],
    [sourcePath(whole.metadata.source), source],
  ] as const) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const page = await on.newPage();
  const start = performance.now();
  await page.goto(`${origin}/review/${report}/`);
  const first = Math.round(performance.now() - start);
  const random = randomFrom(Number(values.seed));
  const begun = performance.now();
  const { faults } = await decideAtRandom(page, { root, report, decisions: 20, random });
  const each = Math.round((performance.now() - begun) / 20);
  const size = Math.round((await page.content()).length / 1024);
  console.log(
    `${source.length} characters: first page ${first} ms, ${size} K, a decision ${each} ms, ${faults.length} wrong`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
  await page.close();
}

async function takePictures(on: Browser, folder: string): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await on.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(`${origin}/review/640522104/2023/`);
      await page.keyboard.press('j');
      await page.screenshot({ path: join(folder, `desk-${width}-${colorScheme}.png`) });
      await page.keyboard.press('c');
      await page.screenshot({ path: join(folder, `desk-${width}-${colorScheme}-change.png`) });
      await page.close();
    }
  }
}
