import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyProject, written } from './import-project.ts';

const home = process.cwd();
const plan = '曲江区2024年法治政府建设工作要点\n一、要点\n做好工作。\n';

const pages = ['a.Html', 'f.Txt', 'g.txt', 'sub/h.HTM'];
const others = [
  ['..txt', '名字以“.”开头，是隐藏文件。'],
  ['.git', '隐藏文件夹，没有进去。'],
  ['.hidden.txt', '名字以“.”开头，是隐藏文件。'],
  ['b.DOC', '这是旧版 Word 或 WPS 文件（.doc、.wps），请先另存为 .docx 再导入。'],
  ['c.wps', '这是旧版 Word 或 WPS 文件（.doc、.wps），请先另存为 .docx 再导入。'],
  ['d.ofd', '这是 OFD 版式文件，请先在阅读器里另存为 PDF 或 .txt 再导入。'],
  ['e.mht', '另存为“网页，仅 HTML”'],
  ['k', '不是 html、txt、docx、pdf 文件。'],
  ['l.tar.gz', '不是 html、txt、docx、pdf 文件。'],
  ['m.txt.bak', '不是 html、txt、docx、pdf 文件。'],
  ['n.txt', '指向文件夹的链接，没有进去。'],
  ['sub/j.JPG', '这是图片。正文如在图上，请先做文字识别，存成 .txt 再导入。'],
] as const;

beforeAll(() => {
  process.chdir(emptyProject());
  const files = [...pages, ...others.map(([name]) => (name === '.git' ? '.git/i.txt' : name))];
  for (const name of files.filter((name) => name !== 'n.txt')) {
    mkdirSync(dirname(join('mixed', name)), { recursive: true });
    writeFileSync(join('mixed', name), plan);
  }
  symlinkSync('../in', 'mixed/n.txt');
  mkdirSync('pictures');
  writeFileSync('pictures/scan.png', '');
});

afterAll(() => process.chdir(home));

test('--all looks at the names of pages in either case, and names every other file and why', async () => {
  const { code, printed } = await written('import', '--all', 'mixed');
  expect(code).toBe(3);
  const [looked = '', passedOver = ''] = printed.split('没有看：12 个文件\n');
  expect(looked.match(/mixed\/[^:]+/gu)).toEqual(pages.map((name) => `mixed/${name}`));
  const [lines = '', total] = passedOver.split('\n\n');
  expect(lines.split('\n')).toEqual(
    others.map(([name, why]) => expect.stringMatching(`^  mixed/${name}：.*${why}`)),
  );
  expect(total).toBe('共 4 个文件，另有 12 个没有看。\n');
});

test('--all --json lists the files that were not looked at beside the others', async () => {
  const { printed } = await written('import', '--all', 'mixed', '--json');
  const { files, passedOver } = JSON.parse(printed);
  expect([files.length, passedOver.length]).toEqual([pages.length, others.length]);
  expect(passedOver[0]).toEqual({ file: 'mixed/..txt', why: others[0][1] });
});

test('a folder without a page is refused, and what lies in it is named all the same', async () => {
  const { code, complained } = await written('import', '--all', 'pictures');
  expect(code).toBe(2);
  expect(complained).toMatch(
    /^ {2}pictures\/scan\.png：这是图片.*\npictures 里没有 html、txt、docx、pdf 文件。\n$/u,
  );
});
