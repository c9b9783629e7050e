import { expect, test } from 'vitest';
import { pageTextOf } from '#importer/read/page-text-of.ts';
import {
  field,
  level,
  list,
  noted,
  num,
  numbered,
  p,
  pattern,
  r,
  styled,
  type WordParts,
  wordOf,
  zipOf,
} from './docx.ts';

async function read(parts: WordParts) {
  const result = await pageTextOf({ name: 'report.docx', bytes: wordOf(parts) });
  if (!result.ok) throw new Error(JSON.stringify(result.messages));
  const { lines, text, messages } = result.page;
  return {
    text: text.trimEnd().split('\n'),
    apart: lines.flatMap((line) =>
      line.apart === undefined ? [] : [`${line.apart} ${line.text}`],
    ),
    said: messages.map((message) => `${message.line} ${message.ruleId} ${message.text}`),
    rules: messages.map(({ ruleId }) => ruleId),
  };
}

const report = list(
  1,
  level('%1、', 'chineseCountingThousand'),
  level('（%2）', 'chineseCountingThousand'),
  level('%3.', 'decimal'),
  level('（%4）', 'decimal'),
);

const numbers: readonly (WordParts & {
  readonly name: string;
  readonly text: readonly string[];
})[] = [
  {
    name: 'chapters, parts and points, each level beginning anew below the one above it',
    body: [0, 1, 2, 2, 3, 1, 2, 0, 1].map((at) => p('依法行政', numbered(1, at))).join(''),
    numbering: report,
    text: ['一、', '（一）', '1.', '2.', '（1）', '（二）', '1.', '二、', '（一）'].map(
      (label) => `${label}依法行政`,
    ),
  },
  {
    name: 'paragraphs of text between numbers',
    body: p('主要做法', numbered(1)) + p('全县依法行政。') + p('存在的问题', numbered(1)),
    numbering: report,
    text: ['一、主要做法', '全县依法行政。', '二、存在的问题'],
  },
  {
    name: 'a list that goes on past ten and twenty',
    body: Array.from({ length: 21 }, () => p('举措', numbered(1))).join(''),
    numbering: list(1, level('%1、', 'chineseCounting')),
    text: `一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一`
      .split(' ')
      .map((label) => `${label}、举措`),
  },
  {
    name: 'signs in rings, brackets and full width',
    body: [1, 2, 3, 4, 5].map((at) => p('宣传', numbered(at)) + p('培训', numbered(at))).join(''),
    numbering: [
      pattern(1, level('%1', 'decimalEnclosedCircleChinese')),
      pattern(2, level('%1', 'decimalEnclosedParen')),
      pattern(3, level('%1．', 'decimalFullWidth')),
      pattern(4, level('%1、', 'ideographTraditional')),
      pattern(5, level('第%1条', 'japaneseCounting')),
      ...[1, 2, 3, 4, 5].map((id) => num(id, id)),
    ].join(''),
    text: [
      ...['①宣传', '②培训', '⑴宣传', '⑵培训', '１．宣传', '２．培训'],
      ...['甲、宣传', '乙、培训', '第一条 宣传', '第二条 培训'],
    ],
  },
  {
    name: 'digits of years, and letters',
    body: [1, 2, 3].map((at) => p('年度', numbered(at))).join(''),
    numbering: [
      pattern(
        1,
        '<w:start w:val="2023"/><w:numFmt w:val="ideographDigital"/><w:lvlText w:val="%1年"/>',
      ),
      pattern(2, '<w:start w:val="28"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/>'),
      pattern(3, '<w:start w:val="9"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1)"/>'),
      ...[1, 2, 3].map((id) => num(id, id)),
    ].join(''),
    text: ['二〇二三年 年度', 'BB.年度', 'ix)年度'],
  },
  {
    name: 'numbers that name the levels above, plain where the law asks for it',
    body: [0, 1, 2].map((at) => p('任务', numbered(1, at))).join(''),
    numbering: list(
      1,
      level('第%1章', 'chineseCounting'),
      level('%1.%2', 'decimal', '<w:isLgl/>'),
      level('%1.%2.%3', 'decimal'),
    ),
    text: ['第一章 任务', '1.1 任务', '一.1.1 任务'],
  },
  {
    name: 'a list with a start of its own, and one that goes on where another of its pattern stopped',
    body: [1, 1, 2, 3, 2, 3].map((id) => p('事项', numbered(id))).join(''),
    numbering:
      pattern(1, level('%1.', 'decimal')) +
      num(1, 1) +
      num(2, 1) +
      num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
    text: ['1.事项', '2.事项', '3.事项', '7.事项', '8.事项', '9.事项'],
  },
  {
    name: 'a level whose looks one list changes',
    body: [1, 2, 2].map((id) => p('事项', numbered(id))).join(''),
    numbering:
      pattern(1, level('%1.', 'decimal')) +
      num(1, 1) +
      num(
        2,
        1,
        `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">${level('（%1）', 'chineseCounting')}</w:lvl></w:lvlOverride>`,
      ),
    text: ['1.事项', '（二）事项', '（三）事项'],
  },
  {
    name: 'a level that counts through, and one that begins anew only below a chapter',
    body: [0, 1, 2, 1, 2, 0, 1, 2].map((at) => p('条', numbered(1, at))).join(''),
    numbering: list(
      1,
      level('%1、', 'chineseCounting'),
      level('（%2）', 'chineseCounting', '<w:lvlRestart w:val="0"/>'),
      level('%3.', 'decimal', '<w:lvlRestart w:val="1"/>'),
    ),
    text: ['一、条', '（一）条', '1.条', '（二）条', '2.条', '二、条', '（三）条', '1.条'],
  },
  {
    name: 'numbers of heading styles, the second of which rests on the first',
    body:
      p('总体情况', styled('h1')) +
      p('机制', styled('h2')) +
      p('保障', styled('h2')) +
      p('问题', styled('h1')) +
      p('人员', styled('h2')),
    numbering: list(
      4,
      level('%1、', 'chineseCountingThousand', '<w:pStyle w:val="h1"/>'),
      level('（%2）', 'chineseCountingThousand', '<w:pStyle w:val="h2"/>'),
    ),
    styles: `<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/></w:style>`,
    text: ['一、总体情况', '（一）机制', '（二）保障', '二、问题', '（一）人员'],
  },
  {
    name: 'a style whose number a paragraph takes away, or turns into another level',
    body:
      p('甲', styled('h')) +
      p('乙', styled('h') + numbered(0)) +
      p('丙', `${styled('h')}<w:numPr><w:ilvl w:val="1"/></w:numPr>`) +
      p('丁', styled('h')),
    numbering: list(2, level('%1、', 'chineseCounting'), level('（%2）', 'chineseCounting')),
    styles: `<w:style w:type="paragraph" w:styleId="h"><w:pPr>${numbered(2)}</w:pPr></w:style>`,
    text: ['一、甲', '乙', '（一）丙', '二、丁'],
  },
  {
    name: 'the style that every paragraph has that names none',
    body: p('甲') + p('乙', numbered(0)) + p('丙'),
    numbering: list(2, level('%1.', 'decimal')),
    styles: `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr>${numbered(2)}</w:pPr></w:style>`,
    text: ['1.甲', '乙', '2.丙'],
  },
  {
    name: 'a list that leaves its looks to a style of lists',
    body: p('甲', numbered(1)) + p('乙', numbered(1)),
    numbering:
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="lists"/></w:abstractNum>' +
      pattern(2, level('%1、', 'chineseCounting')) +
      num(1, 1) +
      num(2, 2),
    styles: `<w:style w:type="numbering" w:styleId="lists"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
    text: ['一、甲', '二、乙'],
  },
  {
    name: 'numbers in a table, and a number before a year',
    body: `<w:tbl><w:tr><w:tc>${p('许可', numbered(1))}</w:tc><w:tc>${p('12件')}</w:tc></w:tr></w:tbl>${p('2023年', numbered(1))}`,
    numbering: list(1, level('%1.', 'decimal')),
    text: ['1.许可  12件', '2. 2023年'],
  },
  {
    name: 'styles that rest on one another in a circle',
    body: p('甲', styled('a')),
    styles: `<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>`,
    text: ['甲'],
  },
];

test.each(numbers)('Word numbers $name', async ({ text, name: _, ...parts }) => {
  expect((await read(parts)).text).toEqual(text);
});

test('the editor is told of numbers that were counted, and of those in an unknown format', async () => {
  const numbering =
    list(1, level('%1、', 'chineseCounting')) +
    list(2, level('%1', 'hebrew1')) +
    list(3, level('●', 'bullet'));
  const { text, said } = await read({
    body: [
      p('甲', numbered(1)),
      p('乙', numbered(2)),
      p('丙', numbered(3)),
      p('', numbered(1)),
      p('丁', numbered(1)),
    ].join(''),
    numbering,
  });
  expect(text).toEqual(['一、甲', '1 乙', '丙', '三、丁']);
  expect(said).toEqual([
    '1 docx-numbering Word 自动编的 3 个序号已照 Word 的显示算出，请对照原件：“一、”、“1”、“三、”。',
    '2 docx-number-format 序号用了不认得的格式，暂写作阿拉伯数字，请对照原件：“1”。',
    '3 docx-bullet 1 个项目符号没有收入：“●”。',
    '4 docx-empty-number 空段的序号没有收入：“二、”。',
  ]);
});

const oMath = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
const mr = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
const note = (id: number, words: string, kind = 'footnote') =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(words)}`)}</w:${kind}>`;

const texts: readonly (WordParts & {
  readonly name: string;
  readonly text: readonly string[];
  readonly apart?: readonly string[];
  readonly rules?: readonly string[];
})[] = [
  {
    name: 'the results of fields, nested ones too',
    body: p(
      r('共') +
        field(' =SUM(ABOVE) ', r('12')) +
        r('件，见') +
        field(` REF ${'x'} `, r('第') + field(' PAGEREF x ', r('3')) + r('页')) +
        r('。'),
    ),
    text: ['共12件，见第3页。'],
  },
  {
    name: 'a simple field, and one in another',
    body: p(
      `<w:fldSimple w:instr=" DATE ">${r('2024年')}<w:fldSimple w:instr=" PAGE ">${r('3月')}</w:fldSimple></w:fldSimple>${r('印发')}`,
    ),
    text: ['2024年3月印发'],
  },
  {
    name: 'no instruction of a field, whatever stands in it',
    body: p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field(' MERGEFIELD a ', r('不印'))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('印出')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    text: ['印出'],
  },
  {
    name: 'a number in a ring, made by a field without a result; another such field is said',
    body: p(
      r('第') +
        field(' EQ \\o\\ac(○,12) ') +
        r('项') +
        field(' EQ \\f(1,2) ') +
        field(' XE &quot;法治&quot; '),
    ),
    text: ['第⑫项'],
    rules: ['docx-field'],
  },
  {
    name: 'formulas: plain, with small digits, with a bar',
    body: p(
      `${r('面积')}${oMath(mr('12'))}${oMath(`<m:sSup><m:e>${mr('km')}</m:e><m:sup>${mr('2')}</m:sup></m:sSup>`)}${r('，占')}${oMath(`<m:f><m:num>${mr('1')}</m:num><m:den>${mr('3')}</m:den></m:f>`)}${r('。')}`,
    ),
    text: ['面积12km²，占1/3。'],
    rules: ['docx-formula'],
  },
  {
    name: 'a formula on a line of its own, its brackets and root written',
    body: p(
      `<m:oMathPara>${oMath(`${mr('x=')}<m:d><m:e>${mr('a+b')}</m:e></m:d><m:rad><m:e>${mr('c+d')}</m:e></m:rad>`)}</m:oMathPara>`,
    ),
    text: ['x=(a+b)√(c+d)'],
    rules: ['docx-formula'],
  },
  {
    name: 'the characters below a reading',
    body: p(
      `${r('坚持')}<w:r><w:ruby><w:rt>${r('lín')}</w:rt><w:rubyBase>${r('潾')}</w:rubyBase></w:ruby></w:r>${r('水')}`,
    ),
    text: ['坚持潾水'],
    rules: ['docx-ruby'],
  },
  {
    name: 'runs with a direction, in tags, controls and links',
    body: p(
      `<w:dir w:val="ltr">${r('依')}</w:dir><w:bdo w:val="ltr">${r('法')}</w:bdo><w:smartTag>${r('行')}</w:smartTag><w:sdt><w:sdtContent>${r('政')}</w:sdtContent></w:sdt><w:hyperlink>${r('。')}</w:hyperlink>`,
    ),
    text: ['依法行政。'],
  },
  {
    name: 'insertions and no deletions',
    body: p(
      `${r('收到')}<w:del>${`<w:r><w:delText>12</w:delText></w:r>`}</w:del><w:ins>${r('13')}</w:ins>${r('件')}<w:moveFrom>${r('旧处')}</w:moveFrom><w:moveTo>${r('新处')}</w:moveTo>`,
    ),
    text: ['收到13件新处'],
    rules: ['docx-deleted'],
  },
  {
    name: 'a paragraph whose end was deleted, together with the next; a row that was deleted not at all',
    body: `${p(r('上半'), '<w:rPr><w:del/></w:rPr>')}${p('下半')}<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('旧行')}</w:tc></w:tr><w:tr><w:tc>${p('新行')}</w:tc></w:tr></w:tbl>`,
    text: ['上半下半', '新行'],
    rules: ['docx-deleted'],
  },
  {
    name: 'nothing hidden, by the run or by a style',
    body: p(
      r('隐一', '<w:vanish/>') +
        r('见一') +
        r('隐二', '<w:rStyle w:val="h"/>') +
        r('见二', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'),
    ),
    styles: '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
    text: ['见一见二'],
    rules: ['docx-hidden'],
  },
  {
    name: 'a heading whose end is hidden, so that its text runs on',
    body:
      p(r('（一）健全机制。'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('全年开会四次。'),
    text: ['（一）健全机制。全年开会四次。'],
  },
  {
    name: 'footnotes behind the text, with their signs, in the order of the text',
    body: p(r('办结3.6万件') + noted(7) + r('，网办率92%') + noted(5) + r('。')) + p('落款'),
    footnotes: note(5, '系统口径。') + note(7, '含委托件。'),
    text: ['办结3.6万件¹，网办率92%²。', '落款', '¹含委托件。', '²系统口径。'],
    apart: ['脚注 ¹含委托件。', '脚注 ²系统口径。'],
    rules: ['docx-note'],
  },
  {
    name: 'footnotes in rings, and endnotes in Roman numbers behind them',
    body:
      p(r('甲') + noted(1) + r('乙') + noted(1, 'endnote')) +
      '<w:sectPr><w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr></w:sectPr>',
    footnotes: note(1, '脚'),
    endnotes: note(1, '尾', 'endnote'),
    text: ['甲①乙[i]', '①脚', '[i]尾'],
    apart: ['脚注 ①脚', '尾注 [i]尾'],
    rules: ['docx-note'],
  },
  {
    name: 'notes that nothing refers to, and comments, not in the text',
    body: p(`${r('甲')}<w:r><w:commentReference w:id="3"/></w:r>${r('乙')}`),
    footnotes: `${note(1, '无人指')}<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>`,
    comments: `<w:comment w:id="3">${p('请核实')}</w:comment>`,
    text: ['甲乙'],
    rules: ['docx-comment'],
  },
  {
    name: 'headers and footers apart, each once',
    body:
      p('正文') +
      '<w:sectPr><w:headerReference r:id="r-header"/><w:headerReference r:id="r-header"/><w:footerReference r:id="r-footer"/></w:sectPr>',
    header: p('某县人民政府文件'),
    footer: p(r('— ') + field(' PAGE ', r('1')) + r(' —')),
    text: ['某县人民政府文件', '正文', '— 1 —'],
    apart: ['页眉 某县人民政府文件', '页脚 — 1 —'],
  },
  {
    name: 'a table of contents apart, made by a field over several paragraphs',
    body:
      p('目　录') +
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('一、主要做法')}<w:r><w:tab/></w:r>${r('1')}`,
      ) +
      p(`${r('二、问题')}<w:r><w:tab/></w:r>${r('2')}`) +
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      p('一、主要做法'),
    text: ['目　录', '一、主要做法  1', '二、问题  2', '一、主要做法'],
    apart: ['目录 目　录', '目录 一、主要做法  1', '目录 二、问题  2'],
  },
  {
    name: 'a table of contents apart, by its style or its control',
    body:
      p('一、甲1', styled('t')) +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('二、乙2')}</w:sdtContent></w:sdt>` +
      p('一、甲'),
    styles: '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="TOC 1"/></w:style>',
    text: ['一、甲1', '目录', '二、乙2', '一、甲'],
    apart: ['目录 一、甲1', '目录 目录', '目录 二、乙2'],
  },
  {
    name: 'a table of contents apart, typed with dots',
    body: p('目次') + p('一、总体情况…………3') + p('二、存在问题........ 12') + p('增长12…………'),
    text: ['目次', '一、总体情况…………3', '二、存在问题........ 12', '增长12…………'],
    apart: ['目录 目次', '目录 一、总体情况…………3', '目录 二、存在问题........ 12'],
  },
  {
    name: 'boxes behind the paragraph that has them, once',
    body:
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('段中')}`,
      ) + p('下段'),
    text: ['段中', '框中', '下段'],
  },
  {
    name: 'pictures, charts, letters drawn and files embedded said',
    body: `${p(
      `<w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r><w:r><w:pict><v:textpath string="样张"/></w:pict></w:r><w:r><w:object/></w:r>${r('字')}`,
    )}<w:altChunk r:id="x"/>`,
    text: ['字'],
    rules: ['docx-picture', 'docx-drawing', 'docx-object'],
  },
  {
    name: 'rows of a table on a line each, but cells of several paragraphs line by line',
    body: `<w:tbl><w:tr><w:tc>${p('类别')}</w:tc><w:tc>${p('件数')}</w:tc></w:tr><w:tr><w:tc>${p('许可')}${p('登记')}</w:tc><w:tc>${p('12')}</w:tc></w:tr></w:tbl>`,
    text: ['类别  件数', '许可', '登记', '12'],
  },
  {
    name: 'line ends inside a paragraph, hyphens and tabs',
    body: p(
      `${r('甲')}<w:r><w:br/></w:r>${r('乙')}<w:r><w:tab/></w:r>${r('丙')}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${r('丁')}`,
    ),
    text: ['甲', '乙  丙-丁'],
  },
  {
    name: 'signs of the fonts that have signs for letters',
    body: p(
      `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r('95%')}${r('¨', '<w:rFonts w:ascii="Wingdings"/>')}<w:r><w:sym w:font="自造" w:char="E001"/></w:r>`,
    ),
    text: ['≥95%🞎\u{E001}'],
    rules: ['docx-symbol'],
  },
];

test.each(texts)(
  'a Word file gives $name',
  async ({ name: _, text, apart = [], rules = [], ...parts }) => {
    expect(await read(parts)).toMatchObject({ text, apart, rules });
  },
);

test('a Word file whose parts lie elsewhere and call the namespaces otherwise is read', async () => {
  const office = 'http://schemas.openxmlformats.org';
  const bytes = zipOf({
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/main/text.xml"/></Relationships>`,
    'main/_rels/text.xml.rels':
      '<Relationships><Relationship Id="b" Type="x/numbering" Target="../lists.xml"/></Relationships>',
    'main/text.xml': `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><pPr>${numbered(1).replaceAll('w:', '')}</pPr><r><t>依法行政</t></r></p></body></document>`,
    'lists.xml': `<n:numbering xmlns:n="${office}/wordprocessingml/2006/main">${list(1, level('%1、', 'chineseCounting')).replaceAll('w:', 'n:')}</n:numbering>`,
  });
  const result = await pageTextOf({ name: 'report.docx', bytes });
  expect(result).toMatchObject({ ok: true });
});

test('a Word file nested beyond all sense is refused with a reason', async () => {
  const bytes = wordOf({ body: '<w:ins>'.repeat(400) + p('字') + '</w:ins>'.repeat(400) });
  const result = await pageTextOf({ name: 'report.docx', bytes });
  expect(result).toMatchObject({ ok: false, messages: [{ ruleId: 'docx-content' }] });
});
