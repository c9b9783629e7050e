import { deflateRawSync, gzipSync } from 'node:zlib';
import { docxOf, zipOf } from '#tests/importer/docx.ts';
import { pdfOf } from '#tests/importer/pdf.ts';

/** A file that must not become a report. */
export interface BadFile {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** 1: something is wrong with it, 3: it is no report. */
  readonly code: 1 | 3;
  /** What the message says. */
  readonly says: RegExp;
}

const title = '曲江区2023年度法治政府建设情况报告';
const report = `${title}\n2023年,曲江区推进法治政府建设。\n一、做法\n做好工作。\n曲江区人民政府\n`;

function text(name: string, content: string, expected: Pick<BadFile, 'code' | 'says'>): BadFile {
  return { name, file: 'page.txt', bytes: Buffer.from(content), ...expected };
}

function html(name: string, content: string, expected: Pick<BadFile, 'code' | 'says'>): BadFile {
  return { name, file: 'page.html', bytes: Buffer.from(content), ...expected };
}

const isEmpty = { code: 1, says: /空的|没有文字/u } as const;
const isBinary = { code: 1, says: /控制字符|编码/u } as const;
const isPicture = { code: 1, says: /这是图片/u } as const;
const isNoReport = { code: 3, says: /不是法治政府建设年度报告|看不出|没有成段的正文/u } as const;

const blanks: readonly BadFile[] = [
  ['no byte', ''],
  ['a line end', '\n'],
  ['a thousand line ends', '\n'.repeat(1000)],
  ['blanks and tabs', ' \t \t'],
  ['full-width blanks', '\u3000\u3000\n\u3000'],
  ['blanks that may not break', '\u00A0\u00A0'],
  ['a byte order mark', '\uFEFF'],
  ['a byte order mark and a line end', '\uFEFF\n'],
  ['line separators', '\u2028\u2029'],
  ['carriage returns', '\r\r\r'],
].map(([name = '', content = '']) => text(`a file of nothing but ${name}`, content, isEmpty));

const encodings: readonly BadFile[] = [
  { name: 'UTF-16 with a lone high surrogate', bytes: Buffer.from('\uFEFF法\uD800治', 'utf16le') },
  { name: 'UTF-16 with a lone low surrogate', bytes: Buffer.from('\uFEFF法\uDC00治', 'utf16le') },
  { name: 'UTF-16 of an odd number of bytes', bytes: Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]) },
  { name: 'big-endian UTF-16 cut off', bytes: Buffer.from([0xfe, 0xff, 0x6c]) },
  { name: 'a surrogate written in UTF-8', bytes: Buffer.from([0xed, 0xa0, 0x80, 0xff]) },
  { name: 'an overlong slash', bytes: Buffer.from([0xc0, 0xaf, 0xff, 0x20, 0xff]) },
  { name: 'bytes beyond Unicode', bytes: Buffer.from([0xf5, 0x80, 0x80, 0x80, 0xff]) },
  { name: 'a lone 0xFF', bytes: Buffer.from([0xff]) },
  { name: 'GB 18030 cut in a character', bytes: Buffer.from([0xb7, 0xa8, 0xd6]) },
  { name: 'GB 18030 with a wrong second byte', bytes: Buffer.from([0xb7, 0x20, 0xff, 0xff]) },
  { name: 'UTF-32', bytes: Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]) },
  { name: 'NUL among Chinese', bytes: Buffer.from(`${report}\0${report}`) },
  { name: 'NUL at the end', bytes: Buffer.from(`${report}\0`) },
  { name: 'UTF-16 without a mark, of Latin letters', bytes: Buffer.from('a\0b\0c\0d') },
  { name: 'UTF-8 marked as such, and broken', bytes: Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xfe]) },
].map(({ name, bytes }) => ({ name, bytes, file: 'page.txt', code: 1, says: /./u }) as const);

const damaged: readonly BadFile[] = [
  ['before the title', `\uFFFD${report}`],
  ['in the title', report.replace('年度', '年\uFFFD')],
].map(([where, content]) => ({
  ...text(`a replacement character ${where}`, String(content), {
    code: 1,
    says: /1:1 {2}错误 {2}标题里有字节读不出来/u,
  }),
}));

const magics: Readonly<Record<string, readonly number[]>> = {
  'a PNG picture': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
  'a JPEG picture': [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1],
  'a GIF picture': [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0],
  'a WebP picture': [0x52, 0x49, 0x46, 0x46, 0, 1, 0, 0, 0x57, 0x45, 0x42, 0x50],
  'a program of Linux': [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0],
  'a program of Windows': [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0],
  'a 7z archive': [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, 0, 0, 0, 0],
  'a RAR archive': [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0, 0, 0, 0, 0],
  'a film': [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x70, 0x34, 0x32],
  'a WebAssembly module': [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  'a database': [...Buffer.from('SQLite format 3\0'), 0, 0, 0],
  'a font': [0, 1, 0, 0, 0, 0x0c, 0, 0x80, 0, 3, 0, 0x40],
};

const binaries: readonly BadFile[] = [
  ...Object.entries(magics).flatMap(([name, bytes]) =>
    ['page.txt', 'page.html', 'page.pdf'].map((file) => ({
      name: `${name} called ${file}`,
      file,
      bytes: Buffer.from(bytes),
      ...(name.endsWith('picture') ? isPicture : isBinary),
    })),
  ),
  { name: 'a gzip file', file: 'page.html', bytes: gzipSync(report), code: 1, says: /./u },
  text('rich text', '{\\rtf1\\ansi 法治}', { code: 1, says: /RTF/u }),
  text('a web page in one file', 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n', {
    code: 1,
    says: /仅 HTML/u,
  }),
  {
    name: 'an old Word file',
    file: 'page.doc',
    bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    code: 1,
    says: /旧版 Word/u,
  },
];

const docx = docxOf([...report.split('\n')]);
const noDocx = { file: 'page.docx', code: 1, says: /docx 文件打不开/u } as const;
const words: readonly BadFile[] = [
  ...[4, 5, 30, 100, 300, 500, docx.length - 23, docx.length - 22, docx.length - 1].map((size) => ({
    name: `a Word file of which ${size} bytes arrived`,
    bytes: docx.subarray(0, size),
    ...noDocx,
  })),
  { name: 'a Word file without its first bytes', bytes: broken(docx, 8), ...noDocx },
  { name: 'an archive of nothing', bytes: zipOf({}), ...noDocx, says: /./u },
  { name: 'an archive of a text', bytes: zipOf({ 'a.txt': report }), ...noDocx },
  {
    name: 'a Word file without a document',
    bytes: zipOf({ 'word/styles.xml': '<a/>' }),
    ...noDocx,
  },
  {
    name: 'a Word file of broken XML',
    bytes: docxOf(['</w:t></w:r></w:p></w:body><oops']),
    ...noDocx,
  },
  {
    name: 'a Word file that unpacks to a hundred million bytes',
    bytes: zipOf({ 'word/document.xml': 'a'.repeat(100_000_000) }),
    ...noDocx,
    says: /压缩炸弹/u,
  },
  {
    name: 'a Word file of 2,001 members',
    bytes: zipOf(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.xml`, 'x']))),
    ...noDocx,
    says: /2001 个成员/u,
  },
  {
    name: 'a Word file whose directory lies beyond its end',
    bytes: patched(docx, docx.length - 6, [0xff, 0xff, 0xff, 0x7f]),
    ...noDocx,
  },
  { name: 'a Word file without text', bytes: docxOf([]), ...noDocx, code: 3, says: /./u },
  {
    name: 'a Word file of another report',
    bytes: docxOf(['2023年政府工作报告', '一、工作']),
    file: 'page.docx',
    ...isNoReport,
  },
  {
    name: 'deflated bytes without an archive',
    bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(report)]),
    ...noDocx,
  },
];

function broken(bytes: Buffer, at: number): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes.subarray(at)]);
}

function patched(bytes: Buffer, at: number, values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [position, value] of values.entries()) copy.writeUInt8(value, at + position);
  return copy;
}

const pdf = pdfOf(['Hello law']);
const pdfs: readonly BadFile[] = [
  ...[5, 9, 60, 200, 400].map((size) => ({
    name: `a PDF of which ${size} bytes arrived`,
    bytes: pdf.subarray(0, size),
  })),
  { name: 'a PDF without Chinese text', bytes: pdf },
  { name: 'a PDF of noise', bytes: Buffer.from(`%PDF-1.7\n${'\x01\xff'.repeat(5000)}`, 'latin1') },
  {
    name: 'a PDF that is locked',
    bytes: Buffer.from(
      pdf.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'),
      'latin1',
    ),
  },
].map(({ name, bytes }) => ({ name, bytes, file: 'page.pdf', code: 1, says: /PDF/u }) as const);

const tooLong = { code: 3, says: /不像一份年度报告/u } as const;
const sizes: readonly BadFile[] = [
  text('a line of 30,001 characters', `${title}\n${'法'.repeat(30_001)}`, tooLong),
  text('20,001 lines', `${report}${'法治\n'.repeat(20_001)}`, tooLong),
  text('two million characters', `${report}${'法治政府建设。\n'.repeat(260_000)}`, tooLong),
  text('a page of commas', `${title}\n${`${','.repeat(25_000)}\n`.repeat(3)}`, tooLong),
  {
    ...text('21 MiB', '', { code: 1, says: /20 MiB/u }),
    bytes: Buffer.alloc(21 * 1024 * 1024, 65),
  },
];

const deep = { code: 1, says: /嵌套太深|没有读完|中途停了/u } as const;
const pages: readonly BadFile[] = [
  html('a page without text', '<!doctype html><html><body></body></html>', isEmpty0()),
  html(
    'a page of scripts',
    `<html><body><script>var a="${title}"</script></body></html>`,
    isEmpty0(),
  ),
  html('a page of styles', '<html><style>p::before{content:"一、"}</style></html>', isEmpty0()),
  html(
    'a page that is hidden',
    `<html><body style="display:none"><p>${report}</p></body></html>`,
    isEmpty0(),
  ),
  html('a page in a comment', `<html><!-- ${report} --></html>`, isEmpty0()),
  html('a page in a template', `<html><template><p>${report}</p></template></html>`, isEmpty0()),
  html('a page in a picture', `<html><svg><text>${report}</text></svg></html>`, isEmpty0()),
  html(
    'a page in a text field',
    `<html><body><textarea>${report}</textarea></body></html>`,
    isEmpty0(),
  ),
  html('a frameset', '<html><frameset><frame src="a.html"></frameset></html>', isEmpty0()),
  html(
    'a page that sends elsewhere',
    '<html><meta http-equiv=refresh content="0;url=//x.cn">',
    isEmpty0(),
  ),
  html(
    'a page that needs its script',
    '<html><body><div id=app></div><noscript>请开启脚本</noscript>',
    isEmpty0(),
  ),
  html('a title and nothing else', `<html><title>${title}</title><body></body></html>`, isEmpty0()),
  html('a sign-in page', '<html><body><form>用户名<input><button>登录</button></form>', isNoReport),
  html(
    'a page not found',
    '<html><title>404</title><body><h1>您访问的页面不存在</h1></body></html>',
    isNoReport,
  ),
  html(
    'a list of links',
    `<html><body><ul>${'<li><a href=x>法治政府建设</a></li>'.repeat(50)}</ul>`,
    isNoReport,
  ),
  html('257 elements deep', `<html><body>${'<div>'.repeat(257)}${report}`, deep),
  html('3,000 elements deep', `<html><body>${'<b><div>'.repeat(3000)}${report}`, deep),
  html('tables in tables', `<html><body>${'<table><tr><td>'.repeat(300)}${report}`, deep),
  html('lists in lists', `<html><body>${'<ul><li>'.repeat(400)}${report}`, deep),
  html('a hundred thousand quotes', `<html><body>${'<blockquote>'.repeat(100_000)}`, deep),
  html('fonts without end', `<html><body>${'<font><span>'.repeat(1500)}${report}`, deep),
  html(
    'a page of a thousand attributes',
    `<html><body><p ${'a=b '.repeat(1000)}>法</p></body>`,
    isNoReport,
  ),
  html(
    'a column claimed a million times',
    '<html><body><table><tr><td colspan=1000000>法</td></tr></table>',
    isNoReport,
  ),
  html('an entity that is none', '<html><body>&#0;&#x110000;&oops;</body></html>', isNoReport),
  html(
    'a page of XML',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "法"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    isNoReport,
  ),
];

function isEmpty0() {
  return { code: 3, says: /没有成段的正文|看不出|不是法治政府建设年度报告/u } as const;
}

const nearMisses: readonly BadFile[] = [
  '《曲江区2023年度法治政府建设情况报告》解读',
  '一图读懂曲江区2023年度法治政府建设情况报告',
  '曲江区2024年法治政府建设工作要点',
  '曲江区2024年依法治区工作安排',
  '曲江区法治政府建设实施方案(2021-2025年)',
  '关于印发《曲江区2024年法治政府建设工作要点》的通知',
  '曲江区2023年政府信息公开工作年度报告',
  '2023年曲江区人民政府工作报告',
  '曲江区司法局局长2023年度述法报告',
  '曲江区区长2023年度述职报告',
  '关于曲江区2023年法治政府建设情况的审议意见',
  '区人大常委会听取和审议法治政府建设情况报告',
  '法治政府建设工作报告范文(精选5篇)',
  '20xx年法治政府建设情况报告',
  '曲江年鉴2023',
  '曲江区召开法治政府建设推进会',
  '曲江区法治政府建设督察整改情况报告',
  '曲江区司法局2023年工作总结',
  '关于公布法治政府建设示范名单的公示',
  '曲江区法治政府建设问卷调查公告',
].map((words) =>
  text(
    `a page called ${words}`,
    `${words}\n2023年,曲江区推进法治政府建设。\n一、做法\n做好工作。\n`,
    {
      code: 3,
      says: /不是法治政府建设年度报告|看不出/u,
    },
  ),
);

const strangers: readonly BadFile[] = [
  ['YAML with a tag', '---\ntitle: !!js/function "function(){}"\n---\n'],
  ['YAML of aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n'],
  ['YAML that never ends', '---\ntitle: "\n'],
  ['frontmatter alone', '---\ntitle: 法治\nyear: 2023\n---\n'],
  ['frontmatter in JavaScript', '---js\nmodule.exports = {}\n---\n'],
  ['JSON', '{"title":"曲江区","year":2023}'],
  ['JSON with __proto__', '{"__proto__":{"title":"x"}}'],
  ['a table of commas', '年份,地方\n2023,曲江区\n'],
  ['a source text', 'export const a = 1;\nconsole.log(a);\n'],
  ['Markdown', '# 法治\n\n- 一\n- 二\n'],
  ['a poem', '床前明月光\n疑是地上霜\n'],
  ['one character', '法'],
  ['one mark', '。'],
  ['a number', '2023'],
  ['a face', '😀'.repeat(100)],
  ['combining marks', '\u0301'.repeat(1000)],
  ['marks that turn writing', '\u202E法治\u202C\u2066'],
  ['private characters', '\uE000\uE001\uE002'],
  ['English', 'Report on law-based government in 2023.\n'],
].map(([name = '', content = '']) => text(name, content, isNoReport));

const year = '2023年度';
const wanting = { code: 1, says: /还缺/u } as const;
const incomplete: readonly BadFile[] = [
  text('a report of no year', '曲江区法治政府建设情况报告\n一、法治政府建设做法\n做好工作。\n', {
    ...wanting,
    says: /还缺 年份（--year）/u,
  }),
  text('a report of no place', `${year}法治政府建设情况报告\n一、法治政府建设做法\n做好工作。\n`, {
    ...wanting,
    says: /地方（--region）/u,
  }),
  text(
    'a report of a place that several bear',
    `鼓楼区${year}法治政府建设情况报告\n一、法治政府建设做法\n做好工作。\n`,
    { ...wanting, says: /同名的地方不止一个：/u },
  ),
  text(
    'a report of a place in no table',
    `乌有县${year}法治政府建设情况报告\n一、法治政府建设做法\n做好工作。\n`,
    { ...wanting, says: /地方（--region）/u },
  ),
  text('a report of nobody', '法治政府建设情况报告\n一、法治政府建设做法\n做好工作。\n', wanting),
  html(
    'a page of no place',
    `<html><body><h1>${year}法治政府建设情况报告</h1><p>一、法治政府建设做法</p><p>做好工作。</p>`,
    wanting,
  ),
  {
    name: 'a Word file of no place',
    file: 'page.docx',
    bytes: docxOf([`${year}法治政府建设情况报告`, '一、法治政府建设做法', '做好工作。']),
    ...wanting,
  },
];

export const badFiles: readonly BadFile[] = [
  ...blanks,
  ...encodings,
  ...damaged,
  ...binaries,
  ...words,
  ...pdfs,
  ...sizes,
  ...pages,
  ...nearMisses,
  ...strangers,
  ...incomplete,
];
