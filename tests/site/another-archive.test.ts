import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { written } from '#tests/cli/import-project.ts';
import { filesOf } from '#tests/helpers/built-site.ts';
import { buildProject, copyProgram } from '#tests/helpers/built-site-build.ts';
import { elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';

/** An archive of another kind of report: its own charter and tables, and pages that were made up. */
const fixture = 'tests/fixtures/another-archive';
const home = process.cwd();
const charter = readTables('.').charter;
const project = mkdtempSync(join(tmpdir(), 'nianbao-another-'));
const reports = ['990121/2022', '990121/2023', '990122/2023-caizhengju'];
const imported: Awaited<ReturnType<typeof written>>[] = [];
let folder = '';

beforeAll(async () => {
  copyProgram(project);
  cpSync(fixture, project, { recursive: true });
  process.chdir(project);
  for (const [page, host] of [
    ['990121-2022', 'jiashui'],
    ['990121-2023', 'jiashui'],
    ['990122-2023', 'yishan'],
    ['not-one', 'yishan'],
  ]) {
    const url = `http://www.${host}.gov.cn/${page}.html`;
    imported.push(await written('import', `pages/${page}.html`, '--url', url));
  }
  for (const id of reports) {
    for (const words of ['read --by 甲', 'read --by 乙', 'published --by 丙']) {
      const [state = '', ...by] = words.split(' ');
      const { complained } = await written('mark', state, id, ...by);
      expect(complained).toBe('');
    }
  }
  await written('ledger');
  folder = await buildProject(project);
});

afterAll(() => {
  process.chdir(home);
  rmSync(project, { recursive: true });
});

test('its pages are imported with facts and parts, and a report of this archive is refused', () => {
  expect(imported.map(({ code }) => code)).toEqual([0, 0, 0, 3]);
  for (const id of reports) {
    const parts = readFileSync(`content/reports/${id}.md`, 'utf8').match(/(?<=part=)\w+/gu);
    expect(parts).toEqual(['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other']);
  }
  const { printed, complained } = imported[3] ?? { printed: '', complained: '' };
  expect(printed + complained).toContain(
    '这不是政府信息公开工作年度报告：标题“乙山县财政局2023年度法治政府建设情况报告”看来是法治政府建设一类工作的报告。',
  );
});

test('no file of its site says a word of the field of this archive, or its name', () => {
  const { name, pages, rule } = charter;
  const field = new RegExp(`${name}|${pages.matter}|${rule.law}|law-based`, 'u');
  const files = filesOf(folder).filter((path) => !/\.(?:gz|bin|png|sqlite|pagefind)$/u.test(path));
  const telling = files.filter((path) => field.test(readFileSync(join(folder, path), 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(telling).toEqual([]);
});

test.each([
  ['', '政府信息公开工作年度报告，逐字可查，逐节有址'],
  ['parts', '《中华人民共和国政府信息公开条例》第五十条和统一格式要求年度报告写明六项内容'],
  ['parts/requests', '3 份报告有这一部分'],
  ['parts/structure', '3 份报告中，3 份五项必写的内容都有'],
  ['coverage', '县级以上地方政府的，由本级主管部门在每年3月31日前公布'],
  // A government has until the end of March, a department until the end of January.
  ['coverage', '2024年4月2日晚 2 天'],
  ['coverage', '2024年1月31日在 1月31日前'],
  ['coverage/990000', '申请公开的信息：〔政府名称〕〔年份〕年度政府信息公开工作年度报告全文。'],
  ['topics', '2个主题。一节或一条写到哪个主题'],
  ['about', '各级政府和县级以上政府部门每年都要公布上一年度的政府信息公开工作年度报告。'],
  ['reports/990121/2023', '行政规范性文件  9  2  31'],
])('its page %s says %s', (path, words) => {
  const page = parseHtml(readFileSync(join(folder, path, 'index.html'), 'utf8'));
  const said = elementsOf(page).map((element) => withoutBlanks(textOf(element)));
  expect(said.some((text) => text.includes(withoutBlanks(words)))).toBe(true);
});

test('what no report of it has to say has no page, and none leads there', () => {
  const pages = filesOf(folder).filter((path) => path.endsWith('.html'));
  expect(pages.filter((path) => path.includes('/plans/'))).toEqual([]);
  const leading = pages.filter((path) =>
    readFileSync(join(folder, path), 'utf8').includes('/plans/'),
  );
  expect(leading).toEqual([]);
});

test('its table and its parts are found word for word', async () => {
  const { printed } = await written('search', '不予公开');
  expect(printed).toContain('3 节，在 3 份报告中');
  const narrowed = await written('search', '解读', '--part', 'problems', '--year', '2023');
  expect(narrowed.printed).toContain('2 节，在 2 份报告中');
});
