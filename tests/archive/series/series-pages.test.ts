import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProject, copyProject } from '#tests/helpers/built-site-build.ts';
import { elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';
import { addFixtureSeries } from './fixture-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-series-'));
let site = '';

beforeAll(async () => {
  copyProject(folder);
  addFixtureSeries(folder);
  site = await buildProject(folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a page's main part, blanks taken out. */
function wordsOf(path: string): string {
  const page = parseHtml(readFileSync(join(site, path, 'index.html'), 'utf8'));
  const main = elementsOf(page).find(({ tagName }) => tagName === 'main');
  return main ? textOf(main).replace(/\s/gu, '') : '';
}

describe('the pages of a body with three years', () => {
  test('the body has its years, what changed, and its chapters through the years', () => {
    const words = wordsOf('reports/999901');
    expect(words).toContain('本库现收3份。');
    expect(words).toContain('与2022年比，4句未动，9句有改动，6句新增，6句不再出现');
    expect(words).toContain('（二）推进窑湾片区的证照联办64字（二）推广证照联办60字无');
  });

  test('two years stand side by side, sentence by sentence', () => {
    const words = wordsOf('reports/999901/2022-2023');
    expect(words).toContain('编制年度重大行政决策事项目录，列入事项65项。');
    expect(words).toContain('删去（二）推广证照联办');
    expect(words).toContain('新增（四）开展法治宣传');
  });

  test('a year names what it shares with the year before and where that is first found', () => {
    const words = wordsOf('reports/999901/2023/shared');
    expect(words).toContain(
      '本机关上一份报告里也有（62字）：本机关2022年（相近，93%）。本库所见最早：本机关2021年。',
    );
  });

  test('its province says what came late and what was looked for in vain', () => {
    const words = wordsOf('coverage/990000');
    expect(words).toContain('晚11天');
    expect(words).toContain('在3月1日后27天');
    expect(words).toContain('2026年11月20日查过，未见');
  });
});

test('a body with one year says that there is nothing to compare', () => {
  expect(wordsOf('reports/440205')).toContain('只有这一年，还没有前后可比');
});
