import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '#archive/store/read-content.ts';
import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { manifestName, manifestOf } from '#cli/build/site-manifest.ts';
import { sitePlaces } from '#site/build/site-place.ts';
import { runWithShortFiles } from '#tests/helpers/short-files.ts';
import { emptyProject } from './import-project.ts';

/** More than any file here needs. */
const ample = 100_000;

test.each([
  { what: 'its capture', blocks: 4 },
  { what: 'the journal of the folder', blocks: 0 },
])(
  'an import whose disk has no room for $what says so, leaves nothing half, and is made good by the next',
  async ({ blocks }) => {
    const folder = emptyProject();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const line = '曲江区推进法治政府建设。\n一、做法\n审查文件4件。\n';
    writeFileSync(
      join(folder, 'in/2023.txt'),
      `曲江区2023年度法治政府建设情况报告\n${line.repeat(200)}二、存在的问题\n力量不足。\n`,
    );
    const parameters = ['import', '--all', 'in'];
    const first = await runWithShortFiles(folder, { blocks, parameters });
    expect(first.code).toBe(1);
    expect(first.said).toMatch(/看看文件夹的权限和磁盘空间|文件太大，系统不让写/u);
    expect(first.said).not.toMatch(/^\s+at |\.ts:\d/mu);
    const half = '{content/{reports,sources}/**,.cache/import/unfinished,drafts/**}/*.*';
    expect(globSync(half, { cwd: folder })).toEqual([]);
    const next = await runWithShortFiles(folder, { blocks: ample, parameters });
    expect(next.code).toBe(0);
    const { unpublished, messages } = readContent(folder);
    expect([unpublished.length, messages.filter(({ severity }) => severity === 'error')]).toEqual([
      1,
      [],
    ]);
    expect(globSync('drafts/review/*.txt', { cwd: folder })).toEqual([
      'drafts/review/440205-2023.txt',
    ]);
  },
);

test('a publication whose disk has no room for a page leaves what was served, and is made good by the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-short-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const publish = (blocks: number) =>
    runWithShortFiles(folder, { blocks, parameters: ['publish', 'served'] });
  const served = () => readFileSync(join(folder, 'served/current/index.html'), 'utf8');
  writeSite(folder, '<p>两份报告</p>');
  expect((await publish(ample)).code).toBe(0);
  writeSite(folder, '<p>三份报告</p>'.repeat(1000));
  const { code, said } = await publish(8);
  expect({ code, said }).toEqual({
    code: 1,
    said: '文件太大，系统不让写。\n没有公布，网站还是原来的。\n',
  });
  expect(served()).toBe('<p>两份报告</p>');
  expect(globSync('served/releases/*', { cwd: folder })).toHaveLength(2);
  expect((await publish(ample)).code).toBe(0);
  expect(served()).toContain('三份');
});

/** As a build leaves it. */
function writeSite(folder: string, html: string): void {
  const { place, record } = sitePlaces();
  const files = [[join(folder, place, 'index.html'), html]] as const;
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const site = sumsOfSite(join(folder, place));
  writeFileSync(join(folder, place, manifestName), manifestOf(site));
  mkdirSync(dirname(join(folder, record)), { recursive: true });
  writeFileSync(join(folder, record), JSON.stringify({ inputs: '', site }));
}
