/**
 * Three editors in three clones take made-up pages from the queue to publication, at the same time,
 * and put their work together by git.
 *
 *     node bench/editors.ts [--pages 60] [--seed 1]
 *
 * Says how long each round took, how many merges met a conflict, and what became of every decision.
 * In the last round two of them change the same sentence: that is the one conflict that there must be.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import { reportPath } from '#archive/store/content-paths.ts';
import { decideOnReport } from '#archive/store/decide-report.ts';
import { openReview } from '#archive/store/open-review.ts';
import { readContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { runCli } from '#cli/run-cli.ts';
import type { ReportId } from '#model/report.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { corpusFilesOf } from './parts/corpus-files.ts';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});

const editors = ['甲', '乙', '丙'] as const;
type Editor = (typeof editors)[number];

/** What was decided on, and how; to be found again at the end. */
interface Decided {
  readonly id: ReportId;
  readonly key: string;
  readonly kind: 'take' | 'take-away';
}

const home = resolve('.');
const root = mkdtempSync(join(tmpdir(), 'nianbao-editors-'));
const tables = readTables('.');
const pages: { path: string; place: string; year: number; body: string }[] = [];
const decisions: Decided[] = [];
let conflicts = 0;
let leaks = 0;

try {
  openClones();
  await round('queued', async (who) => {
    if (who === '甲') for (const each of editors) await queuePagesOf(each);
  });
  await round('imported', async () => cli('import', '--queue'));
  await round('read, and proposals decided on', async (who) => {
    for (const id of draftsOf(who, 1)) {
      decide(id, who);
      await cli('mark', 'read', id);
    }
  });
  await round('read again', async (who) => {
    for (const id of draftsOf(who, 2)) await cli('mark', 'read', id);
  });
  await round('published, while others queue more', async (who) => {
    if (who !== '甲') return cli('queue', 'add', `http://www.gov.cn/${who}`);
    await cli('mark', 'published', ...drafts());
    return cli('ledger');
  });
  const planted = conflicts;
  const { reports, unpublished, queue } = readContent('.');
  const [same = ''] = reports.map(({ id }) => id);
  console.log(
    `${reports.length} published, ${unpublished.length} not, ${queue.length} lines in the queue`,
  );
  await round('one sentence changed by two', async (who) => {
    if (who === '丙') return;
    const path = reportPath(same);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/mu, `$&（${who}）`));
  });
  report(planted, conflicts - planted);
} finally {
  process.chdir(home);
  rmSync(root, { recursive: true });
}

/** The pages, and an archive without a report, in three clones of one repository. */
function openClones(): void {
  const first = join(root, '甲');
  mkdirSync(join(first, 'in'), { recursive: true });
  cpSync('.gitattributes', join(first, '.gitattributes'));
  writeFileSync(join(first, '.gitignore'), '.cache/\ndrafts/\n');
  for (const part of ['archive.yaml', 'authorities', 'ledger/coverage.yaml']) {
    cpSync(join('content', part), join(first, 'content', part), { recursive: true });
  }
  const made = syntheticReports(Number(values.pages), readSources('.', Number(values.seed)));
  for (const [at, one] of [...made].entries()) {
    const { source } = corpusFilesOf(one, tables);
    writeFileSync(join(first, 'in', `${at}.txt`), source);
    const { region, year, issuers } = one.metadata;
    pages.push({ path: `in/${at}.txt`, place: region, year, body: issuers.join('、') });
  }
  git(root, 'init', '-q', '--bare', '-b', 'main', 'central.git');
  git(first, 'init', '-q', '-b', 'main');
  git(first, 'remote', 'add', 'origin', '../central.git');
  name(first, '甲');
  commit(first, 'Begin');
  git(first, 'push', '-q', '-u', 'origin', 'main');
  for (const who of ['乙', '丙']) {
    git(root, 'clone', '-q', 'central.git', who);
    name(join(root, who), who);
  }
}

/** One step of all three, each in a clone of its own, and then put together. */
async function round(what: string, work: (who: Editor) => Promise<unknown>): Promise<void> {
  const start = performance.now();
  for (const who of editors) {
    process.chdir(join(root, who));
    await work(who);
    commit('.', what);
  }
  const worked = performance.now();
  for (const who of editors) merge(join(root, who));
  for (const who of editors) merge(join(root, who));
  for (const who of editors) look(join(root, who));
  const [work_, merge_] = [worked - start, performance.now() - worked];
  console.log(`${what}: ${seconds(work_)} s of work, ${seconds(merge_)} s of merging`);
  process.chdir(join(root, '甲'));
}

function merge(folder: string): void {
  try {
    git(folder, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');
  } catch {
    conflicts += 1;
    git(folder, 'checkout', '-q', '--theirs', '.');
    commit(folder, 'Settle');
  }
  git(folder, 'push', '-q', 'origin', 'main');
}

/** No report may be among those that are published before two have read it and one has said so. */
function look(folder: string): void {
  const { reports, messages } = readContent(folder);
  const isPublished = (id: string) =>
    / published, /u.test(readFileSync(join(folder, reportPath(id)), 'utf8'));
  leaks += reports.filter(({ id }) => !isPublished(id)).length;
  for (const { severity, path, message } of messages)
    if (severity === 'error') console.log(`  ${path}: ${message}`);
}

/** A third of the pages each. */
async function queuePagesOf(who: Editor): Promise<void> {
  for (const [at, { path, place, year, body }] of pages.entries()) {
    if (editors[at % editors.length] !== who) continue;
    await cli(
      'queue',
      'add',
      path,
      '--place',
      place,
      '--year',
      String(year),
      '--body',
      body,
      '--who',
      who,
    );
  }
}

function drafts(): readonly ReportId[] {
  return readContent('.').unpublished.map(({ id }) => id);
}

/** Those that an editor reads first or second: never two of them the same one at once. */
function draftsOf(who: Editor, turn: number): readonly ReportId[] {
  return drafts().filter((_, at) => editors[(at + turn) % editors.length] === who);
}

/** Every proposal is taken or taken away in turn, where the text bears it. */
function decide(id: ReportId, by: Editor): void {
  const place = { root: '.', authorities: tables };
  const read = bytesBelow('.');
  for (let turn = 0; ; turn += 1) {
    const [next] = openReview(id, { read, authorities: tables })?.undecided ?? [];
    const items = openReview(id, { read, authorities: tables })?.items ?? [];
    const item = items.find(
      ({ item: { anchor, annotation } }) =>
        next?.anchor === anchor &&
        annotation.start === next.annotation.start &&
        annotation.kind === next.annotation.kind,
    );
    if (item === undefined) return;
    const { key } = item.item;
    const kinds = turn % 2 === 0 ? (['take', 'take-away'] as const) : (['take-away'] as const);
    const made = kinds.find((kind) =>
      decideOnReport(place, {
        report: id,
        key,
        choiceOf: () => ({ kind }),
        decided: { by, date: '2026-11-28' },
      }),
    );
    if (made === undefined) return;
    decisions.push({ id, key, kind: made });
  }
}

function report(unplanned: number, planned: number): void {
  const { deskMessages } = readContent('.');
  const read = bytesBelow('.');
  const lost = decisions.filter(({ id, key, kind }) => {
    const items = openReview(id, { read, authorities: tables })?.items ?? [];
    const state = items.find(({ item }) => item.key === key)?.item.state;
    return state !== (kind === 'take' ? 'written' : 'taken-away');
  });
  console.log(`${decisions.length} decisions, ${lost.length} lost; ${leaks} drafts published`);
  console.log(`${unplanned} conflicts, and ${planned} where both had changed the same sentence`);
  for (const { path, message } of deskMessages.slice(0, 5)) console.log(`  ${path}: ${message}`);
}

async function cli(...words: readonly string[]): Promise<void> {
  let said = '';
  const code = await runCli(words, {
    print: () => undefined,
    complain: (text) => {
      said += text;
    },
  });
  if (code !== 0) console.log(`  nianbao ${words.slice(0, 2).join(' ')}: ${said.slice(0, 400)}`);
}

function name(folder: string, who: string): void {
  git(folder, 'config', 'user.name', who);
  git(folder, 'config', 'user.email', 'editor@example.org');
}

function commit(folder: string, what: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', what);
}

function git(folder: string, ...words: readonly string[]): void {
  execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
