import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportPath } from '#archive/store/content-paths.ts';
import { runCli } from '#cli/run-cli.ts';
import { readDocx } from '#importer/read/read-docx.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const home = resolve('.');
const root = mkdtempSync(join(tmpdir(), 'nianbao-export-'));

beforeAll(() => {
  writeSmallArchive(root);
  process.chdir(root);
});
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

test('a report is made into a Word file, named after it where no name is given', async () => {
  expect(await nianbao('export 440205/2023 --to docx')).toEqual({
    code: 0,
    said: '440205-2023.docx：Word 文件。\n',
  });
  const read = await readDocx(readFileSync('440205-2023.docx'));
  const text = read.ok ? read.page.text : '';
  expect(text).toMatch(/^韶关市曲江区人民政府2023年度法治政府建设情况报告\n2023年，我区按照《/u);
});

test('and into Akoma Ntoso, at the place that is named', async () => {
  expect(await nianbao('export /reports/440205/2022/ --to akn --out other.xml')).toEqual({
    code: 0,
    said: 'other.xml：Akoma Ntoso XML。\n',
  });
  expect(readFileSync('other.xml', 'utf8')).toContain('<section eId="s1"><num>一、</num>');
});

test.each([
  { name: 'no form', words: 'export 440205/2023' },
  { name: 'a form that there is not', words: 'export 440205/2023 --to odt' },
  { name: 'no report', words: 'export --to docx' },
  { name: 'a report that there is not', words: 'export 440205/2021 --to docx' },
])('$name is said, and nothing is written', async ({ words }) => {
  expect((await nianbao(words)).code).toBe(2);
});

test('a report that cannot be read is not made into anything', async () => {
  writeFileSync(reportPath('440205/2022'), '---\ntitle: 1\n---\n');
  const { code, said } = await nianbao('export 440205/2022 --to docx');
  expect(code).toBe(1);
  expect(said).toContain('nianbao lint');
});

async function nianbao(words: string): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const hear = (text: string) => {
    said += text;
  };
  const code = await runCli(words.split(' '), { print: hear, complain: hear });
  return { code, said };
}
