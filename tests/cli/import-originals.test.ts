import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { docxOf } from '#tests/importer/docx.ts';
import { pdfOf } from '#tests/importer/pdf.ts';
import { emptyProject, written } from './import-project.ts';

const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = emptyProject();
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const lines = [
  '曲江区人民政府2023年度法治政府建设情况报告',
  '2023年，曲江区深入推进法治政府建设。',
  '一、主要做法',
  '做好各项工作。',
];
const html = `<html><body><p>${lines.join('</p><p>')}</p></body></html>`;

const originals = [
  { name: 'page.html', bytes: Buffer.from(html), kept: 'html' },
  { name: 'page.HTM', bytes: Buffer.from(html), kept: 'html' },
  { name: 'page.docx', bytes: docxOf(lines), kept: 'docx' },
  { name: 'page.pdf', bytes: pdfOf(lines), kept: 'pdf' },
  { name: 'marked.txt', bytes: Buffer.from(`\uFEFF${lines.join('\n')}`), kept: 'txt' },
] as const;

test.each(originals)(
  '$name is kept as it was received, and content is sound',
  async ({ name, bytes, kept }) => {
    writeFileSync(name, bytes);
    const { code, printed } = await written('import', name, '--retrieved', '2024-03-08');
    expect([code, code === 0 ? '' : printed]).toEqual([0, '']);
    expect(readFileSync(`content/originals/440205/2023.${kept}`).equals(bytes)).toBe(true);
    expect(readFileSync('content/reports/440205/2023.md', 'utf8')).toContain(
      'retrieved: 2024-03-08',
    );
    const lint = await written('lint');
    expect(lint.printed + lint.complained).not.toContain('originals');
  },
);

test('a text that is its own capture is kept once', async () => {
  writeFileSync('page.txt', lines.join('\n'));
  expect((await written('import', 'page.txt')).code).toBe(0);
  expect(existsSync('content/originals')).toBe(false);
});

test('of two files that a report was imported from, the last is kept', async () => {
  writeFileSync('page.html', html);
  writeFileSync('page.docx', docxOf(lines));
  await written('import', 'page.html');
  await written('import', 'page.docx', '--force');
  expect(existsSync('content/originals/440205/2023.html')).toBe(false);
  expect(existsSync('content/originals/440205/2023.docx')).toBe(true);
});

test('an original without a report, or of no format, is a stray file', async () => {
  mkdirSync('content/originals/440205', { recursive: true });
  writeFileSync('content/originals/440205/2019.html', html);
  writeFileSync('content/originals/440205/2019.exe', '');
  const { code, printed, complained } = await written('lint');
  expect(code).toBe(1);
  for (const name of ['2019.html', '2019.exe']) {
    expect(printed + complained).toContain(`content/originals/440205/${name}`);
  }
});
