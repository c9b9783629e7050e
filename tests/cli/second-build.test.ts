import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '#archive/store/files-below.ts';
import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { copyProgram, untestedEnvironment } from '#tests/helpers/built-site-build.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

/** A project that is built time and again, and one in which each of its states is built anew. */
let again = '';
let anew = '';
/** Of the environment, for both. */
let settings: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  again = mkdtempSync(join(tmpdir(), 'nianbao-again-'));
  anew = mkdtempSync(join(tmpdir(), 'nianbao-anew-'));
  for (const folder of [again, anew]) copyProgram(folder);
  writeSmallArchive(again);
  moveDown('src/markdown/parse-report.ts', 'src/markdown/below/parse-report.ts');
  expect(await build(again)).toEqual({ code: 0, said: '正在生成文库……\n' });
});

afterAll(() => {
  for (const folder of [again, anew]) rmSync(folder, { recursive: true });
});

interface Built {
  readonly code: number;
  readonly said: string;
}

async function build(folder: string, ...options: readonly string[]): Promise<Built> {
  const child = startBuild(folder, options);
  const [[code], printed, complained] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, said: printed + complained };
}

function startBuild(folder: string, options: readonly string[]) {
  return spawn(process.execPath, ['src/cli/main.ts', 'build', ...options], {
    cwd: folder,
    env: { ...untestedEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a test can end all of it at once.
    detached: true,
  });
}

/** Builds the project as it stands now in a folder that has never seen another state of it. */
async function buildAnew(): Promise<Built> {
  for (const name of ['.cache', 'dist', 'content', 'src', 'public']) {
    rmSync(join(anew, name), { recursive: true, force: true });
  }
  for (const name of ['content', 'src', 'public', 'package-lock.json']) {
    cpSync(join(again, name), join(anew, name), { recursive: true });
  }
  return build(anew);
}

function siteOf(folder: string) {
  return sumsOfSite(join(folder, 'dist'));
}

function change(path: string, edit: (before: string) => string): void {
  const place = join(again, path);
  const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const after = edit(before);
  expect(after, path).not.toBe(before);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, after);
}

/** Puts a file into a folder below, and leaves its name behind. */
function moveDown(from: string, to: string): void {
  change(to, () =>
    readFileSync(join(again, from), 'utf8').replaceAll(
      "from './",
      `from '#${dirname(from).slice(4)}/`,
    ),
  );
  change(from, () => `export { parseReport } from '#${to.slice(4)}';\n`);
}

const report = 'content/reports/440205/2023.md';
const capture = 'content/sources/440205/2023.txt';

/** What is changed, one after another, and words that are then on the pages. */
const states: readonly {
  readonly name: string;
  readonly edit: () => void;
  readonly shows: readonly string[];
}[] = [
  {
    name: 'every table, and the coverage',
    edit: () => {
      const tables = [
        ['regions.csv', '始兴县,440200,shixing-xian', '始兴市,440200,shixing-shi'],
        ['works.yaml', '国务院办公厅\n', '国务院另一厅\n'],
        ['topics.yaml', 'label: 行政复议', 'label: 复议另名'],
        ['indicators.yaml', '收到的行政复议申请', '收下的行政复议申请'],
        ['terms.yaml', '重新审查', '再看一遍'],
      ] as const;
      for (const [name, before, after] of tables) {
        change(`content/authorities/${name}`, (table) => table.replaceAll(before, after));
      }
      change('content/ledger/coverage.yaml', () =>
        [
          '- region: "440222"',
          '  year: 2022',
          '  searched: 2026-11-20',
          '  where: [当地的一个网站]',
          '  found: false\n',
        ].join('\n'),
      );
    },
    shows: ['始兴市', '另一厅', '复议另名', '收下的', '再看一遍', '当地的一个网站'],
  },
  {
    name: 'a report with its capture, and the facts of another',
    edit: () => {
      const finished = (words: string) => words.replace('全部办结', '办结大半');
      change(capture, finished);
      const sum = hash('sha256', readFileSync(join(again, capture)));
      change(report, (words) => finished(words).replace(/sha256: \w+/u, `sha256: ${sum}`));
      change('content/reports/440205/2022.md', (words) =>
        words.replace('source:', 'notes:\n  - 编者补记一句。\nsource:'),
      );
    },
    shows: ['办结大半', '编者补记一句'],
  },
  {
    name: 'a file of the parser in a folder below',
    edit: () =>
      change('src/markdown/below/parse-report.ts', (code) =>
        code.replace(
          'id, metadata, s',
          "id, metadata: { ...metadata, notes: ['另一个程序。'] }, s",
        ),
      ),
    shows: ['另一个程序'],
  },
  {
    name: 'a style and the lock file',
    edit: () => {
      change('src/site/styles/tokens.css', (style) => style.replace('#9b2318', '#9b2319'));
      change('package-lock.json', (lock) => `${lock}\n`);
    },
    shows: ['#9b2319'],
  },
  {
    name: 'where it is published, and for what kind of host',
    edit: () => {
      settings = { NIANBAO_SITE: 'https://example.org/nianbao', NIANBAO_RANGE: 'no' };
    },
    shows: ['https://example.org/nianbao/reports/440205/2023/'],
  },
];

test.each(states)(
  'a second build is as good as the first: another $name',
  async ({ edit, shows }) => {
    edit();
    expect(await build(again)).toEqual({ code: 0, said: '正在生成文库……\n' });
    const site = globSync(join(again, 'dist/**/*.{html,css}')).map((file) =>
      readFileSync(file, 'utf8'),
    );
    expect(shows.filter((words) => !site.some((page) => page.includes(words)))).toEqual([]);
    expect(await buildAnew()).toMatchObject({ code: 0 });
    expect(siteOf(again)).toEqual(siteOf(anew));
  },
);

test.each([
  { name: 'a capture', path: capture, added: '又一句。' },
  {
    name: 'a ledger',
    path: 'content/ledger/anchors/440205/2023.tsv',
    added: 's9-9\t0123456789ab\n',
  },
  { name: 'a copy of a report', path: 'content/reports/440205/2023 (1).md', added: '一句。' },
])('a second build refuses what a first does, in its words: $name', async ({ path, added }) => {
  const place = join(again, path);
  const before = existsSync(place) ? readFileSync(place) : undefined;
  const site = siteOf(again);
  change(path, (words) => words + added);
  const second = await build(again);
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining(path) });
  expect(await buildAnew()).toEqual(second);
  expect(siteOf(again)).toEqual(site);
  if (before === undefined) rmSync(place);
  else writeFileSync(place, before);
});

test('a bit that has changed in any kept file is never published', async () => {
  const site = siteOf(again);
  const kept = filesBelow(again, '.cache').filter((path) => !path.startsWith('.cache/site'));
  expect(kept.length).toBeGreaterThan(6);
  for (const [number, path] of kept.entries()) spoil(join(again, path), number * 7919);
  rmSync(join(again, 'dist/exact'), { recursive: true });
  expect(await build(again, '--if-changed')).toMatchObject({ code: 0 });
  expect(siteOf(again)).toEqual(site);
});

/** Changes one bit of a file. */
function spoil(path: string, bit: number): void {
  const bytes = readFileSync(path);
  const place = (bit >> 3) % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << (bit & 7));
  writeFileSync(path, bytes);
}

test('a build that is killed leaves the old site, and the next two are in no one’s way', async () => {
  const site = siteOf(again);
  change('content/authorities/terms.yaml', (table) => table.replace('再看一遍', '看第三遍'));
  await killedInTheMiddle();
  expect(siteOf(again)).toEqual(site);
  const both = await Promise.all([build(again, '--if-changed'), build(again, '--if-changed')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ said }) => said.includes('沿用已生成的文库')).length).toBe(1);
  expect(both.filter(({ said }) => said.includes('另一处正在生成')).length).toBe(1);
  expect(await buildAnew()).toMatchObject({ code: 0 });
  expect(siteOf(again)).toEqual(siteOf(anew));
});

/** Starts a build, and ends it and all that it started once there are pages. */
async function killedInTheMiddle(): Promise<void> {
  const child = startBuild(again, []);
  const watcher = watch(join(again, '.cache'), { recursive: true }, (_event, path) => {
    if (path?.endsWith('.html')) process.kill(-(child.pid ?? 0), 'SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  watcher.close();
  expect(signal).toBe('SIGKILL');
}
