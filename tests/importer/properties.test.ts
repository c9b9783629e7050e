import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { ImportResult } from '#importer/draft/draft.ts';
import { importPage } from '#importer/import-page.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { cases } from '#tests/helpers/cases.ts';
import { hostileScraps, stuffedPage } from '#tests/helpers/hostile-lines.ts';
import { charter, regions } from './import-basis.ts';

const options = { charter, regions, region: '440205', year: 2023, issuers: ['曲江区人民政府'] };

/** What real pages are made of, and what could be mistaken for it. */
const fragments = [
  ...[
    '一、',
    '二、',
    '(一)',
    '（二）',
    '1.',
    '2、',
    '(1)',
    '、',
    '*.',
    '一是',
    '二是',
    '附件:',
    '附:',
  ],
  ...[
    '曲江区人民政府',
    '中共曲江区委',
    '关于',
    '2023年',
    '2023年度',
    '法治政府建设',
    '情况的报告',
    '报告',
  ],
  ...[
    '加强领导',
    '做好工作',
    '。',
    ',',
    '，',
    ';',
    ':',
    '：',
    '“',
    '”',
    '《',
    '》',
    '(',
    ')',
    '〔2023〕2号',
  ],
  ...[
    '2024年1月15日',
    '20240115',
    '二〇二四年一月十五日',
    '发布时间:',
    '来源:',
    '索引号:',
    '文号:',
    '首页 > ',
  ],
  ...[
    '打印',
    '关闭',
    '上一篇:',
    '版权所有',
    '今天是',
    '星期二',
    '市委、市政府:',
    '- 3 -',
    '|',
    '\t',
    '  ',
    '\u3000',
  ],
  ...[
    '49件',
    '100%',
    '3.5',
    '8:30',
    '1:2',
    '<script>',
    '&amp;',
    '# ',
    '::section',
    ':cite[',
    ']',
    '{',
    '~',
    '`',
    '\\',
  ],
  ...['\u200b', '\ufeff', '𠮷', '\u0301', '\r', '---', '***', '> ', '存在的问题', '下一步', '学习'],
];

const line = fc
  .array(fc.constantFrom(...fragments), { maxLength: 12 })
  .map((parts) => parts.join(''));
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: line },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'));
const reportText = text.map(
  (rest) => `曲江区2023年度法治政府建设情况报告\n一、主要做法\n法治建设。\n${rest}`,
);

function faultsOf(result: ImportResult): readonly unknown[] {
  if (result.kind !== 'report') return result.messages.length > 0 ? [] : ['no reason'];
  if (result.report === undefined) return ['no report'];
  return infidelitiesOf(result.report, result.capture).filter(({ what }) => what !== 'meta');
}

test('any text is imported or refused, and no character of a body is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, reportText), async (words) => {
      const result = await importPage({ name: 'page.txt', text: words }, options);
      expect(faultsOf(result)).toEqual([]);
    }),
    { numRuns: cases(3000) },
  );
});

const tags = [
  'div',
  'p',
  'span',
  'b',
  'table',
  'tr',
  'td',
  'ul',
  'ol',
  'li',
  'a',
  'h1',
  'br',
  'script',
  'style',
  'svg',
  'math',
  'template',
  'select',
  'textarea',
  'iframe',
  'title',
  'meta',
  'form',
  'font',
  'center',
  'noscript',
  'plaintext',
];
const attributes = [
  '',
  ' style="display:none"',
  ' id="zoom"',
  ' class="nav"',
  ' onclick="x()"',
  ' href="javascript:x"',
  ' colspan="99999"',
  ' hidden',
  ' start="9"',
  ' name="PubDate" content="2024-01-01"',
  ' "',
  " '<",
];
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<!', '<?'),
    fc.constantFrom(...tags),
    fc.constantFrom(...attributes),
    fc.constantFrom('>', '/>', '', '>>'),
  )
  .map((parts) => parts.join(''));
const soup = fc
  .array(
    fc.oneof(
      tag,
      line,
      fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '&nbsp;', '&#0;', '&#x110000;', '&'),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

/** Half of them are in a report's place, so that they are imported and not refused. */
const soupPage = fc.oneof(
  soup.map((inner) => `<html><body>${inner}`),
  soup.map(
    (inner) =>
      `<html><body><h1>曲江区2023年度法治政府建设情况报告</h1><div><p>一、主要做法</p><p>推进法治政府建设。</p>${inner}`,
  ),
);

const soups = cases(1500);

test(`any of ${soups} hostile web pages is imported or refused, and no character of a body is lost`, async () => {
  const seen = { reports: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(soupPage, async (html) => {
      const result = await importPage({ name: 'page.html', text: html }, options);
      seen[result.kind === 'report' ? 'reports' : 'refused'] += 1;
      expect(faultsOf(result)).toEqual([]);
      if (result.kind === 'report' && result.report !== undefined) expectRound(result.report);
    }),
    { numRuns: soups },
  );
  if (process.env['NIANBAO_COUNTS'] !== undefined) console.info(JSON.stringify(seen));
}, 1_800_000);

/** Written as a file and read again, it is the same report: nothing of it has become markup. */
function expectRound(report: Report): void {
  const printed = (one: Report | undefined) =>
    one?.sections.flatMap(linesOf).map(({ text, annotations }) => [text, annotations.length]);
  const read = parseReport(new VFile(writeReport(report)), report.id);
  expect(printed(read)).toEqual(printed(report));
}

test.each([...fragments, ...hostileScraps])(
  'a line of nothing but %j is read to its end',
  async (words) => {
    const result = await importPage(
      { name: 'page.txt', text: stuffedPage(words, 29_000) },
      options,
    );
    expect(['report', 'not-a-report']).toContain(result.kind);
  },
);
