import { expect, test } from 'vitest';
import { importPage } from '#importer/import-page.ts';
import { decode } from '#importer/read/decode.ts';
import { pageTextOf } from '#importer/read/page-text-of.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { linesOf } from '#model/printed-text.ts';
import { gbOf } from '#tests/helpers/gb-of.ts';
import { docxOf } from './docx.ts';
import { charter, regions } from './import-basis.ts';
import { pdfOf } from './pdf.ts';

const gb = Buffer.from([0xb7, 0xa8, 0xd6, 0xce, 0xd5, 0xfe, 0xb8, 0xae]);

const encodings = [
  { name: 'UTF-8', bytes: Buffer.from('法治政府'), encoding: 'utf-8' },
  { name: 'UTF-8 with a mark', bytes: Buffer.from('\uFEFF法治政府'), encoding: 'utf-8' },
  {
    name: 'UTF-16 with a mark',
    bytes: Buffer.from('\uFEFF法治政府', 'utf16le'),
    encoding: 'utf-16le',
  },
  { name: 'GB 18030', bytes: gb, encoding: 'gb18030' },
];

test.each(encodings)('$name is read without a lost character', ({ bytes, encoding }) => {
  expect(decode(bytes)).toEqual({ ok: true, text: '法治政府', encoding });
});

test('the charset that a page declares is believed before GB 18030', () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset="big5">'), Buffer.from([0xaa, 0x6b])]);
  expect(decode(bytes)).toMatchObject({
    ok: true,
    encoding: 'big5',
    text: '<meta charset="big5">法',
  });
});

const damaged = (text: string, encoding: 'utf-8' | 'gb18030'): Buffer => {
  const [before = '', after = ''] = text.split('※');
  const words = encoding === 'utf-8' ? Buffer.from('法') : Buffer.from([0xb7, 0xa8]);
  const encoded = (part: string) => (encoding === 'utf-8' ? Buffer.from(part) : gbOf(part));
  return Buffer.concat([encoded(before), words.subarray(0, 1), encoded(after)]);
};

const head = '曲江区2023年度法治政府建设情况报告';
const body = '2023年，曲江区深入推进法治政府建设，落实各项任务，全年办理行政复议案件四十九件。';

const damages: readonly {
  readonly name: string;
  readonly page: string;
  readonly gaps: readonly string[];
  readonly rule: string;
}[] = [
  {
    name: 'in the description of a page that nobody sees',
    page: `<html><head><meta name="description" content="全年办理※"><title>${head}</title></head><body><h1>${head}</h1><p>${body}</p><p>一、做法</p><p>依法决策。</p></body></html>`,
    gaps: [],
    rule: 'lost-byte-outside',
  },
  {
    name: 'in a script',
    page: `<html><body><script>var a="法治※";</script><h1>${head}</h1><p>${body}</p><p>一、做法</p><p>依法决策。</p></body></html>`,
    gaps: [],
    rule: 'lost-byte-outside',
  },
  {
    name: 'in the furniture of the page',
    page: `${head}\n${body}\n一、做法\n依法决策。\n上一篇：关于印发※的通知`,
    gaps: [],
    rule: 'lost-byte-outside',
  },
  {
    name: 'in a paragraph',
    page: `${head}\n${body}\n一、做法\n全年培训※四期。`,
    gaps: ['全年培训'],
    rule: 'lost-byte',
  },
  {
    name: 'in a heading that runs into its text',
    page: `${head}\n${body}\n一、做法\n（一）健全※机制。全年培训四期。`,
    gaps: ['（一）健全'],
    rule: 'lost-byte',
  },
  {
    name: 'behind a heading, on its line',
    page: `${head}\n${body}\n一、做法\n（一）健全机制。全年※四期。`,
    gaps: ['全年'],
    rule: 'lost-byte',
  },
  {
    name: 'at the end of the file',
    page: `${head}\n${body}\n一、做法\n全年培训四期。考核※`,
    gaps: ['全年培训四期。考核'],
    rule: 'lost-byte',
  },
];

test.each(
  damages.flatMap((one) =>
    (['utf-8', 'gb18030'] as const).map((encoding) => ({ ...one, encoding })),
  ),
)(
  'half a character $name ($encoding) does not refuse the page, and is marked where it is the report',
  async ({ page: text, encoding, gaps, rule }) => {
    const name = text.startsWith('<') ? 'page.html' : 'page.txt';
    const result = await importPage({ name, bytes: damaged(text, encoding) }, { charter, regions });
    if (result.kind !== 'report' || result.report === undefined)
      throw new Error(JSON.stringify(result));
    const lines = result.report.sections.flatMap(linesOf);
    const found = lines.flatMap((line) =>
      line.annotations.flatMap((one) =>
        one.kind === 'gap' ? [line.text.slice(0, one.start)] : [],
      ),
    );
    // Half a character of GB 18030 makes others of those beside it: nothing of that may be filed.
    const isDoubtful = encoding === 'gb18030' && gaps.length > 0;
    if (!isDoubtful) expect(found).toEqual(gaps);
    const severity = isDoubtful ? 'error' : gaps.length > 0 ? 'warning' : 'info';
    expect(result.messages).toContainEqual(expect.objectContaining({ ruleId: rule, severity }));
    expect(infidelitiesOf(result.report, result.capture)).toEqual([]);
    expect(result.capture).not.toContain('\uFFFD');
  },
);

const unreadable = [
  {
    name: 'bytes of no encoding',
    bytes: Buffer.from([0xff, 0x41, 0xff, 0x80, 0xff]),
    ruleId: 'encoding',
  },
  {
    name: 'a replacement character',
    bytes: Buffer.from('一行\n法治\uFFFD府'),
    ruleId: 'replacement-character',
  },
  { name: 'zero bytes', bytes: Buffer.from('abc\0\0def\0'), ruleId: 'binary' },
  { name: 'nothing', bytes: Buffer.alloc(0), ruleId: 'empty' },
  { name: 'blanks only', bytes: Buffer.from(' \n\u3000\n'), ruleId: 'empty' },
  {
    name: 'old Word',
    bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    ruleId: 'old-word',
  },
  {
    name: 'a web page in one file',
    bytes: Buffer.from(
      'From: <Saved by Blink>\r\nSubject: 报告\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n',
    ),
    ruleId: 'web-archive',
  },
  {
    name: 'a web page as Safari keeps it',
    bytes: Buffer.from('bplist00\0\u0001'),
    ruleId: 'web-archive',
  },
  { name: 'rich text', bytes: Buffer.from('{\\rtf1\\ansi \\u27861?}'), ruleId: 'rich-text' },
  {
    name: 'an OFD file',
    bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), Buffer.from('OFD.xml')]),
    ruleId: 'ofd',
  },
  { name: 'a broken archive', bytes: Buffer.from('PK\u0003\u0004abcdef'), ruleId: 'docx-archive' },
  { name: 'a broken PDF', bytes: Buffer.from('%PDF-1.4\nabc'), ruleId: 'pdf' },
  {
    name: 'tags beyond all sense',
    bytes: Buffer.from(`<html>${'<div>'.repeat(3000)}法治`),
    ruleId: 'html-depth',
  },
  {
    name: 'elements 300 deep',
    bytes: Buffer.from(`<html>${'<div>'.repeat(300)}法治`),
    ruleId: 'html-depth',
  },
];

test.each(unreadable)('$name is refused with a reason', async ({ bytes, ruleId }) => {
  const result = await pageTextOf({ name: 'page', bytes });
  expect(result).toMatchObject({ ok: false, messages: [{ ruleId, severity: 'error' }] });
});

test('a file beyond 20 MiB is not read', async () => {
  const result = await pageTextOf({ name: 'page', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) });
  expect(result).toMatchObject({ ok: false, messages: [{ ruleId: 'size' }] });
});

const paragraphs = [
  '2023年,曲江区坚持以习近平法治思想为指导,扎实推进法治政府建设。',
  '一、主要做法和成效',
  '(一)坚持依法决策。全年审查文件49件,无一被撤销;开展培训12期。',
  '二、存在的问题',
  '一是认识不足。二是力量薄弱,需要加强。',
  '曲江区人民政府',
  '2024年1月15日',
];

const page = `<!doctype html><html><head><meta charset="utf-8">
<title>曲江区2023年度法治政府建设情况报告_韶关市曲江区人民政府网站</title>
<meta name="ContentSource" content="区司法局"><meta name="PubDate" content="2024-01-29 10:30">
<script>var text = "不是正文";</script><style>p { color: red }</style></head>
<body><div class="top">今天是:2024年3月1日 星期五 <a href="/">首页</a> <a href="/zw">政务公开</a></div>
<ul class="nav"><li><a>新闻中心</a></li><li><a>通知公告</a></li></ul>
<div class="crumb">当前位置:<a>首页</a> &gt; <a>法治政府建设</a></div>
<h1>曲江区2023年度法治政府建设情况报告</h1>
<div class="info"><span>发布时间:2024-01-29 10:30</span> <span>来源:区司法局</span></div>
<div id="zoom"><p style="text-indent:2em">${paragraphs.join('</p>\n<p>&nbsp;&nbsp;')}</p></div>
<div style="display:none">看不见的字。</div>
<div class="related">相关文章<ul><li><a>曲江区2022年度法治政府建设情况报告</a></li></ul></div>
<div class="footer">主办:曲江区人民政府&nbsp;粤ICP备12345号<br>版权所有</div></body></html>`;

test('the main text of a web page is the report, and all else is listed', async () => {
  const result = await importPage(
    { name: 'page.html', bytes: Buffer.from(page) },
    { charter, regions },
  );
  if (result.kind !== 'report' || result.report === undefined) throw new Error(result.kind);
  const { metadata, sections } = result.report;
  expect(metadata).toMatchObject({
    title: '曲江区2023年度法治政府建设情况报告',
    titleBasis: 'printed',
    region: '440205',
    issuers: ['曲江区人民政府'],
    published: '2024-01-29T10:30:00+08:00',
    publisher: '区司法局',
    signed: '2024-01-15',
  });
  expect(sections.map(({ anchor }) => anchor)).toEqual(['s0', 's1', 's1-1', 's2', 'c']);
  expect(infidelitiesOf(result.report, result.capture)).toEqual([]);
  expect(result.capture).not.toMatch(/不是正文|看不见|color/u);
  expect(metadata.source.zones.map(({ kind }) => kind)).toContain('title');
});

test('a table is read row by row, and an ordered list with its numbers', async () => {
  const html =
    '<html><body><table><tr><td>甲</td><td>乙</td></tr></table><ol><li>一项</li><li>二项</li></ol></body></html>';
  const result = await pageTextOf({ name: 'page.html', text: html });
  expect(result.ok && result.page.text).toBe('甲  乙\n1.一项\n2.二项\n');
});

const markups = [
  {
    name: 'a list numbered in Chinese, its number and its paragraph on one line',
    html: '<ol style="list-style-type:cjk-ideographic"><li><p>甲</p></li><li><p>乙</p></li></ol>',
    text: '一、甲\n二、乙\n',
  },
  { name: 'an empty item', html: '<ol><li></li><li>乙</li></ol><p>丙</p>', text: '2.乙\n丙\n' },
  {
    name: 'preformatted text',
    html: '<pre>  甲\n  乙</pre><p>丙\n丁</p>',
    text: '甲\n乙\n丙 丁\n',
  },
  {
    name: 'text whose style keeps line ends',
    html: '<div style="white-space: pre-wrap">甲\n乙</div>',
    text: '甲\n乙\n',
  },
];

test.each(markups)('$name is read as it is seen', async ({ html, text }) => {
  const result = await pageTextOf({ name: 'page.html', text: `<html><body>${html}</body></html>` });
  expect(result.ok && result.page.text).toBe(text);
});

const hidden = [
  { name: 'the second half of a report', text: '二、存在的问题。宣传不够；人手不足。', says: 1 },
  { name: 'what is seen besides', text: '2023年,全区推进法治政府建设。成效明显。', says: 0 },
  { name: 'the words of a button', text: '点击这里', says: 0 },
];

test.each(hidden)(
  'the editor is told $says times of hidden text: $name',
  async ({ text, says }) => {
    const html = `<html><body><p>2023年,全区推进法治政府建设。成效明显。</p><div style="display:none">${text}</div></body></html>`;
    const result = await pageTextOf({ name: 'page.html', text: html });
    expect(result.ok && result.page.messages.map(({ ruleId }) => ruleId)).toEqual(
      Array.from({ length: says }, () => 'hidden-text'),
    );
  },
);

test('a title that stands in the head alone is taken without the name of the site', async () => {
  const html = `<html><head><title>曲江区2023年度法治政府建设情况的报告 - 韶关市曲江区司法局</title></head><body><p>${paragraphs.join('</p><p>')}</p></body></html>`;
  const result = await importPage({ name: 'page.html', text: html }, { charter, regions });
  expect(result).toMatchObject({
    draft: { metadata: { title: '曲江区2023年度法治政府建设情况的报告', titleBasis: 'printed' } },
  });
});

test('a table of facts is read cell by cell, and stays a zone of facts', async () => {
  const html = `<html><body><table><tr><td>索 引 号</td><td>014204/2024-00031</td><td>发文字号</td>
<td>曲府〔2024〕3号</td></tr><tr><td>公开方式</td><td>主动公开</td><td>作者</td><td></td></tr></table>
<h1>曲江区2023年度法治政府建设情况报告</h1>
<p>发布时间:2024-02-29 10:12 来源:区司法局 作者:办公室 浏览次数:103 字体:【大 中 小】 【打印】</p>
<div><p>${paragraphs.join('</p><p>')}</p></div></body></html>`;
  const result = await importPage(
    { name: 'page.html', bytes: Buffer.from(html) },
    { charter, regions },
  );
  expect(result).toMatchObject({
    draft: {
      metadata: {
        indexNumber: '014204/2024-00031',
        documentNumber: '曲府〔2024〕3号',
        published: '2024-02-29T10:12:00+08:00',
        publisher: '区司法局',
        source: { zones: [{ kind: 'meta' }, { kind: 'title' }, { kind: 'meta' }] },
      },
    },
  });
});

test('a line of facts that are not kept is no zone of facts', async () => {
  const text = `曲江区2023年度法治政府建设情况报告\n发布时间:2024-02-29 更新时间:2024-03-01\n${paragraphs.join('\n')}`;
  const result = await importPage({ name: 'page.txt', text }, { charter, regions });
  expect(result).toMatchObject({
    draft: { metadata: { source: { zones: [{ kind: 'title' }, { kind: 'chrome' }] } } },
  });
});

test('a Word file is read paragraph by paragraph', async () => {
  const bytes = docxOf(['曲江区2023年度法治政府建设情况报告', ...paragraphs]);
  const result = await importPage({ name: 'page.docx', bytes }, { charter, regions });
  expect(result).toMatchObject({ kind: 'report', draft: { id: '440205/2023' } });
});

test('a Word file that unpacks beyond all measure is refused', async () => {
  const bytes = docxOf(['法'.repeat(3_000_000)]);
  const result = await pageTextOf({ name: 'page.docx', bytes });
  expect(result).toMatchObject({ ok: false, messages: [{ ruleId: 'docx-archive' }] });
});

test('a PDF file is read, and its cut lines are paragraphs again', async () => {
  const bytes = pdfOf([
    '曲江区2023年度法治政府建设情况报告',
    '2023年，曲江区深入推进法治政府建设，现将有关情况报',
    '告如下。',
    '一、主要做法',
    '做好各项工作。',
  ]);
  const result = await importPage({ name: 'page.pdf', bytes }, { charter, regions });
  expect(result).toMatchObject({
    kind: 'report',
    draft: {
      id: '440205/2023',
      sections: [
        { paragraphs: [{ text: '2023年，曲江区深入推进法治政府建设，现将有关情况报告如下。' }] },
        { heading: { marker: '一、' }, paragraphs: [{ text: '做好各项工作。' }] },
      ],
    },
  });
});

test('a PDF file without a Chinese character is taken for a scan', async () => {
  const result = await pageTextOf({ name: 'page.pdf', bytes: pdfOf(['Hello law']) });
  expect(result).toMatchObject({ ok: false, messages: [{ ruleId: 'pdf' }] });
});
