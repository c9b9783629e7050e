import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '#archive/store/files-below.ts';
import { build, copyState, newProject, siteOf } from '#tests/helpers/second-build.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const again = newProject();
const anew = newProject();
beforeAll(async () => {
  writeSmallArchive(again);
  await build(again);
}, 600_000);
afterAll(() => {
  for (const folder of [again, anew]) rmSync(folder, { recursive: true });
});

/** Puts words in the place of others, in a report as in its capture. */
function mend(year: number, words: string, others: string): void {
  const report = join(again, `content/reports/440205/${year}.md`);
  const capture = join(again, `content/sources/440205/${year}.txt`);
  for (const path of [report, capture]) replaceIn(path, words, others);
  replaceIn(report, /sha256: \w+/u, `sha256: ${hash('sha256', readFileSync(capture))}`);
}

function replaceIn(path: string, words: string | RegExp, others: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(words);
  writeFileSync(path, text.replace(words, others));
}

/** Which file lies at the address of a page: one that is kept stays the same to the file system. */
function fileAt(address: string): number {
  return statSync(join(again, 'dist', address)).ino;
}

/** Pages, and which of them a mended word of the report on 2023 must leave alone. */
const untouched = [
  'reports/440205/2022/index.html',
  'reports/440205/2022.json',
  'sources/440205/2022.txt',
  'about/index.html',
  'works/ducha-2019/index.html',
  'years/2023/index.html',
];

/** A report of another place, which tables, figures, topics and relations would speak of. */
function writeDraft(): void {
  const [report, capture] = [
    'content/reports/440205/2023.md',
    'content/sources/440205/2023.txt',
  ].map((path) =>
    readFileSync(join(again, path), 'utf8')
      .replaceAll('韶关市曲江区', '韶关市始兴县')
      .replaceAll('440205', '440222')
      .replaceAll('42件', '87件'),
  );
  const draft = report
    ?.replace(/sha256: \w+/u, `sha256: ${hash('sha256', capture ?? '')}`)
    .replace(/history: .*\n/u, '');
  for (const [kind, text] of [
    ['reports/440222/2023.md', draft],
    ['sources/440222/2023.txt', capture],
  ]) {
    mkdirSync(join(again, `content/${kind}`, '..'), { recursive: true });
    writeFileSync(join(again, `content/${kind}`), text ?? '');
  }
}

/** On however busy a machine. */
const patience = { timeout: 600_000 };

test.each<{ readonly name: string; readonly edit: () => void; readonly kept: readonly string[] }>([
  {
    name: 'a mended word',
    edit: () => mend(2023, '培训执法人员', '培训行政执法人员'),
    kept: untouched,
  },
  {
    name: 'another figure, and a page that somebody altered',
    edit: () => {
      mend(2022, '31件', '35件');
      replaceIn(join(again, 'dist/about/index.html'), '怎样照录', '如何照录');
    },
    kept: ['reports/440205/2023.json'],
  },
  {
    name: 'a report that is taken away',
    edit: () => {
      for (const path of ['content/reports/440205/2022.md', 'content/sources/440205/2022.txt'])
        rmSync(join(again, path));
    },
    kept: ['reports/440205/2023.md'],
  },
])(
  'after $name a second build is what a first one is, and prints no more than it must',
  patience,
  async ({ edit, kept }) => {
    const before = kept.map(fileAt);
    edit();
    copyState(again, anew);
    const [second, first] = [await build(again), await build(anew)];
    expect(second).toEqual(first);
    expect(second.code).toBe(0);
    expect(siteOf(again)).toEqual(siteOf(anew));
    expect(kept.map(fileAt)).toEqual(before);
  },
);

test(
  'a site beside which there is a draft is the one without it, and editors have both',
  patience,
  async () => {
    const before = siteOf(again);
    writeDraft();
    expect((await build(again)).code).toBe(0);
    expect(siteOf(again)).toEqual(before);

    expect((await build(again, { options: ['--drafts'] })).code).toBe(0);
    expect(siteOf(again)).toEqual(before);
    const editors = filesBelow(join(again, 'dist-drafts'));
    expect(editors).toContain('reports/440222/2023/index.html');
    const pages = editors.filter((path) => path.endsWith('.html'));
    const unmarked = pages.filter((path) => {
      const html = readFileSync(join(again, 'dist-drafts', path), 'utf8');
      return !html.includes('草稿也在内') && !html.includes('http-equiv="refresh"');
    });
    expect(unmarked).toEqual([]);
  },
);

test(
  'a draft that is published is everywhere that a first build would have it',
  patience,
  async () => {
    const steps = ['read', 'read', 'published'].map((state, at) => `[2024-02-01, ${state}, ${at}]`);
    replaceIn(
      join(again, 'content/reports/440222/2023.md'),
      /\n---\n/u,
      `\nhistory: [${steps}]\n---\n`,
    );
    copyState(again, anew);
    expect(await build(again)).toEqual(await build(anew));
    expect(siteOf(again)).toEqual(siteOf(anew));
    expect(Object.keys(siteOf(again))).toContain('reports/440222/2023/index.html');
  },
);
