import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '#archive/store/files-below.ts';
import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { readFileList } from '#cli/verify/file-list.ts';
import {
  type Built,
  build,
  copyState,
  newProject,
  siteOf,
  spoil,
  startBuild,
} from '#tests/helpers/second-build.ts';
import { withMistakesTo, writeSmallArchive } from '#tests/helpers/small-archive.ts';

/** A site is built twice in most tests, on however busy a machine. */
const patience = { timeout: 600_000 };

/** A project that is built time and again, and one in which each of its states is built anew. */
let again = '';
let anew = '';
/** Of the environment, for both. */
let settings: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  again = newProject();
  anew = newProject();
  writeSmallArchive(again);
  moveDown('src/markdown/parse-report.ts', 'src/markdown/below/parse-report.ts');
  expect(await built()).toEqual({ code: 0, said: '正在生成文库……\n' });
}, patience.timeout);

afterAll(() => {
  for (const folder of [again, anew]) rmSync(folder, { recursive: true });
});

/** Builds the project as it stands now, after whatever was built of it before. */
function built(...options: readonly string[]): Promise<Built> {
  return build(again, { options, environment: settings });
}

/** Where the other folder is built: a clock and a language that no page may depend on. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** Builds the project as it stands now where no other state of it was ever built. */
async function builtAnew(): Promise<Built> {
  copyState(again, anew);
  return build(anew, { environment: { ...settings, ...elsewhere } });
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
  change(from, () => `export * from '#${to.slice(4)}';\n`);
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
      change('content/archive.yaml', () =>
        withMistakesTo('https://example.org/issues/new?labels=cuo'),
      );
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
    shows: [
      '始兴市',
      '另一厅',
      '复议另名',
      '收下的',
      '再看一遍',
      '当地的一个网站',
      'data-mistakes="https://example.org/issues/new?labels=cuo"',
    ],
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
  patience,
  async ({ edit, shows }) => {
    edit();
    expect(await built()).toEqual({ code: 0, said: '正在生成文库……\n' });
    const site = globSync(join(again, 'dist/**/*.{html,css}')).map((file) =>
      readFileSync(file, 'utf8'),
    );
    expect(readFileList(join(again, 'content'))?.sums).toEqual(sumsOfSite(join(again, 'content')));
    expect(shows.filter((words) => !site.some((page) => page.includes(words)))).toEqual([]);
    expect(await builtAnew()).toMatchObject({ code: 0 });
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
])(
  'a second build refuses what a first does, in its words: $name',
  patience,
  async ({ path, added }) => {
    const place = join(again, path);
    const before = existsSync(place) ? readFileSync(place) : undefined;
    const site = siteOf(again);
    change(path, (words) => words + added);
    const second = await built();
    expect(second).toMatchObject({ code: 1, said: expect.stringContaining('440205/2023') });
    expect(await builtAnew()).toEqual(second);
    expect(siteOf(again)).toEqual(site);
    if (before === undefined) rmSync(place);
    else writeFileSync(place, before);
  },
);

test('a bit that has changed in any kept file is never published', patience, async () => {
  const site = siteOf(again);
  const kept = filesBelow(again, '.cache').filter((path) => !path.startsWith('.cache/site'));
  expect(kept.length).toBeGreaterThan(6);
  for (const [number, path] of kept.entries()) spoil(join(again, path), number * 7919);
  rmSync(join(again, 'dist/exact'), { recursive: true });
  expect(await built('--if-changed')).toMatchObject({ code: 0 });
  expect(siteOf(again)).toEqual(site);
});

test(
  'a build that is killed leaves the old site, and the next two are in no one’s way',
  patience,
  async () => {
    const site = siteOf(again);
    change('content/authorities/terms.yaml', (table) =>
      table
        .replace('再看一遍', '看第三遍')
        .replace('pattern: 行政复议', 'pattern: 行政复议|培训执法人员'),
    );
    await killedInTheMiddle();
    expect(siteOf(again)).toEqual(site);
    const both = await Promise.all([built('--if-changed'), built('--if-changed')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ said }) => said.includes('沿用已生成的文库')).length).toBe(1);
    expect(both.filter(({ said }) => said.includes('另一处正在生成')).length).toBe(1);
    expect(await builtAnew()).toMatchObject({ code: 0 });
    expect(siteOf(again)).toEqual(siteOf(anew));
  },
);

test('two pages of one address stop the build, which names it', patience, async () => {
  const site = siteOf(again);
  change('src/site/pages/[...twice].ts', () =>
    [
      "export const getStaticPaths = () => [{ params: { twice: 'about' } }];",
      "export const GET = () => new Response('');\n",
    ].join('\n'),
  );
  const said = expect.stringContaining('有两个网页要同一个地址：/about/');
  expect(await built()).toMatchObject({ code: 1, said });
  expect(siteOf(again)).toEqual(site);
});

/** Starts a build, and ends it and all that it started once there are pages. */
async function killedInTheMiddle(): Promise<void> {
  const child = startBuild(again, { environment: settings });
  const look = setInterval(() => {
    if (globSync('.cache/site/**/*.html', { cwd: again }).length === 0) return;
    clearInterval(look);
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  }, 10);
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
}
