import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '#importer/cut/page-paragraph.ts';
import { importPage } from '#importer/import-page.ts';
import { pageTextOf } from '#importer/read/page-text-of.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { cases } from '#tests/helpers/cases.ts';
import { charter, regions } from './import-basis.ts';
import { type PrintedWords, pdfOfPages } from './pdf.ts';

async function read(pages: readonly (readonly PrintedWords[])[]) {
  const result = await pageTextOf({ name: 'a.pdf', bytes: pdfOfPages(pages) });
  if (!result.ok) throw new Error(JSON.stringify(result.messages));
  const paragraphs = paragraphsOf(result.page);
  return {
    text: paragraphs.flatMap(({ line, text }) => (line.apart === undefined ? [text] : [])),
    apart: paragraphs.flatMap(({ line, text }) =>
      line.apart === undefined ? [] : [`${line.apart} ${text}`],
    ),
    rules: result.page.messages.map(({ ruleId }) => ruleId),
    whole: result.page.text,
  };
}

/** How the lines of paragraphs are set. */
interface Setting {
  /** Characters in a line. */
  readonly width: number;
  /** Lines on a page or in a column. */
  readonly height: number;
  /** Left edges of the columns. */
  readonly columns?: readonly number[];
  readonly indent?: number;
  /** Points above the first line. */
  readonly top?: number;
  readonly size?: number;
}

/** Sets paragraphs as a word processor does, column after column and page after page. */
function pagesOf(
  paragraphs: readonly string[],
  setting: Setting,
): readonly (readonly PrintedWords[])[] {
  const { width, height, columns = [90], indent = 2, top = 100, size = 12 } = setting;
  const lines = paragraphs.flatMap((paragraph) => {
    const first = paragraph.slice(0, width - indent);
    const rest = paragraph.slice(first.length).match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    return [{ text: first, x: indent * size }, ...rest.map((text) => ({ text, x: 0 }))];
  });
  const pages: PrintedWords[][] = [];
  lines.forEach(({ text, x }, at) => {
    const column = Math.floor(at / height) % columns.length;
    const page = Math.floor(at / height / columns.length);
    pages[page] ??= [];
    pages[page]?.push({
      text,
      size,
      x: x + (columns[column] ?? 0),
      y: top + (at % height) * size * 1.6,
    });
  });
  return pages;
}

function withEach(
  pages: readonly (readonly PrintedWords[])[],
  ...words: readonly ((page: number) => PrintedWords)[]
): readonly (readonly PrintedWords[])[] {
  return pages.map((page, at) => [...words.map((one) => one(at + 1)), ...page]);
}

const long = (sentence: string, times: number) => sentence.repeat(times);
const paragraphs = [
  long('全县深入推进依法行政，健全决策机制，规范执法行为。', 9),
  '一、主要做法和成效',
  long('落实行政执法公示制度，全年办理行政复议案件四十九件，无一被撤销；', 7),
  long('开展普法宣传三十六场次，覆盖干部群众', 11),
  '（一）存在的不足。基层力量薄弱，人员流动较大。',
  long('下一步将压实责任，推进示范创建，', 13),
];

const layouts: readonly {
  readonly name: string;
  readonly pages: readonly (readonly PrintedWords[])[];
  readonly text?: readonly string[];
  readonly apart?: readonly string[];
  readonly rules?: readonly string[];
}[] = [
  { name: 'paragraphs that run over pages', pages: pagesOf(paragraphs, { width: 30, height: 8 }) },
  {
    name: 'narrow lines on short pages',
    pages: pagesOf(paragraphs, { width: 18, height: 5, size: 16 }),
  },
  {
    name: 'page numbers with dashes between the halves of a paragraph',
    pages: withEach(pagesOf(paragraphs, { width: 30, height: 12 }), (page) => ({
      text: `— ${page} —`,
      x: 260,
      y: 790,
    })),
    apart: ['页码 — 1 —', '页码 — 2 —', '页码 — 3 —'],
  },
  {
    name: 'bare page numbers',
    pages: withEach(pagesOf(paragraphs, { width: 30, height: 16 }), (page) => ({
      text: `${page}`,
      x: 290,
      y: 800,
    })),
    apart: ['页码 1', '页码 2'],
  },
  {
    name: 'a running head and a foot with the count of pages',
    pages: withEach(
      pagesOf(paragraphs, { width: 30, height: 12 }),
      () => ({ text: '某县人民政府法治政府建设情况报告', x: 200, y: 40, size: 9 }),
      (page) => ({ text: `第 ${page} 页 共 3 页`, x: 260, y: 805, size: 9 }),
    ),
    apart: [1, 2, 3].flatMap((page) => [
      '页眉 某县人民政府法治政府建设情况报告',
      `页码 第 ${page} 页 共 3 页`,
    ]),
  },
  {
    name: 'other heads on even pages than on odd ones',
    pages: withEach(pagesOf(paragraphs, { width: 30, height: 9 }), (page) => ({
      text: page % 2 === 1 ? '政府公报' : '二〇二四年第三期',
      x: page % 2 === 1 ? 400 : 60,
      y: 36,
      size: 9,
    })),
    apart: ['页眉 政府公报', '页眉 二〇二四年第三期', '页眉 政府公报', '页眉 二〇二四年第三期'],
  },
  {
    name: 'margins that change sides from page to page',
    pages: pagesOf(paragraphs, { width: 28, height: 9 }).map((page, at) =>
      page.map((words) => ({ ...words, x: words.x + (at % 2) * 40 })),
    ),
  },
  {
    name: 'two columns, the first running into the second and over the page',
    pages: pagesOf(paragraphs, { width: 18, height: 14, columns: [60, 310], size: 12 }),
    rules: ['pdf-columns'],
  },
  {
    name: 'three columns',
    pages: pagesOf(paragraphs, { width: 16, height: 12, columns: [40, 220, 400], size: 10 }),
    rules: ['pdf-columns'],
  },
  {
    name: 'two columns that stand close, below a title across both',
    pages: pagesOf(paragraphs, { width: 20, height: 20, columns: [50, 308] }).map((page, at) =>
      at > 0
        ? page
        : [{ text: '某县二〇二三年法治政府建设情况的报告', x: 100, y: 60, size: 20 }, ...page],
    ),
    text: ['某县二〇二三年法治政府建设情况的报告', ...paragraphs],
    rules: ['pdf-columns'],
  },
  {
    name: 'a second column of a few words, which might be a cell of a table',
    pages: [
      [
        ...(pagesOf(['全县推进依法行政'.repeat(14)], { width: 18, height: 9 })[0] ?? []),
        { text: '执法监督。', x: 400, y: 100 },
      ],
    ],
    text: [`${'全县推进依法行政'.repeat(2)}  执法监督。`, '全县推进依法行政'.repeat(12)],
    rules: ['pdf-side-by-side'],
  },
  {
    name: 'a second column of three characters, the last of a sentence',
    pages: [
      [
        ...(pagesOf(['全县推进依法行政'.repeat(14)], { width: 18, height: 9 })[0] ?? []),
        { text: '监督法。', x: 400, y: 100 },
      ],
    ],
    text: [`${'全县推进依法行政'.repeat(2)}  监督法。`, '全县推进依法行政'.repeat(12)],
    rules: ['pdf-side-by-side'],
  },
  {
    name: 'two columns, the second but the beginning of a paragraph, further in than its next line',
    pages: pagesOf(['全县推进依法行政、执法监督。'.repeat(11), '依法行政。'.repeat(8)], {
      width: 19,
      height: 9,
      columns: [50, 310],
    }),
    text: ['全县推进依法行政、执法监督。'.repeat(11), '依法行政。'.repeat(8)],
    rules: ['pdf-columns'],
  },
  ...[2, 3].map((lines) => ({
    name: `two columns, of the second ${lines} of a text's last lines`,
    pages: pagesOf(['全县推进依法行政、执法监督。'.repeat(12)], {
      width: 18,
      height: 10 - lines,
      columns: [60, 310],
    }),
    text: ['全县推进依法行政、执法监督。'.repeat(12)],
    rules: ['pdf-columns'],
  })),
  {
    name: 'a table of two columns whose cells are long',
    pages: [
      [
        ...[
          '行政执法监督处',
          '负责行政执法协调监督',
          '行政复议与应诉处',
          '负责行政复议和行政应诉',
        ].map((text, at) => ({ text, x: 90 + (at % 2) * 200, y: 100 + Math.floor(at / 2) * 20 })),
      ],
    ],
    text: ['行政执法监督处  负责行政执法协调监督', '行政复议与应诉处  负责行政复议和行政应诉'],
    rules: ['pdf-side-by-side'],
  },
  {
    name: 'paragraphs that begin without an indent, parted by their short last lines',
    pages: pagesOf(
      [
        '甲'.repeat(70).concat('。'),
        '一、主要做法',
        '乙'.repeat(100).concat('。'),
        '丙'.repeat(35),
      ],
      { width: 30, height: 9, indent: 0 },
    ),
    text: [
      '甲'.repeat(70).concat('。'),
      '一、主要做法',
      '乙'.repeat(100).concat('。'),
      '丙'.repeat(35),
    ],
  },
  {
    name: 'the rows of a table each on a line of its own',
    pages: [
      [
        ...['类别', '件数', '许可', '12', '处罚', '305'].map((text, at) => ({
          text,
          x: 100 + (at % 2) * 200,
          y: 100 + Math.floor(at / 2) * 20,
        })),
        { text: '以上数据截至年底。', x: 100, y: 200 },
      ],
    ],
    text: ['类别  件数', '许可  12', '处罚  305', '以上数据截至年底。'],
  },
  {
    name: 'notes at the foot of a page, between the halves of a paragraph',
    pages: pagesOf(['全县'.repeat(80)], { width: 30, height: 4 }).map((page, at) =>
      at === 0 ? [...page, { text: '①数据来自县统计局。', x: 90, y: 700, size: 8 }] : page,
    ),
    text: ['全县'.repeat(80)],
    apart: ['脚注 ①数据来自县统计局。'],
    rules: ['pdf-note'],
  },
  {
    name: 'a table of contents',
    pages: [
      [
        { text: '目  录', x: 250, y: 80 },
        { text: '一、主要做法…………………1', x: 90, y: 110 },
        { text: '二、存在问题…………………3', x: 90, y: 130 },
      ],
      [{ text: '一、主要做法', x: 114, y: 100 }],
    ],
    text: ['一、主要做法'],
    apart: ['目录 目  录', '目录 一、主要做法…………………1', '目录 二、存在问题…………………3'],
  },
  {
    name: 'a page without text',
    pages: [[{ text: '全县依法行政。', x: 114, y: 100 }], []],
    text: ['全县依法行政。'],
    rules: ['pdf-empty-page'],
  },
  {
    name: 'title, signature and date in lines of their own',
    pages: [
      [
        { text: '某县二〇二三年法治政府建设', x: 120, y: 80, size: 20 },
        { text: '情况报告', x: 220, y: 110, size: 20 },
        ...(pagesOf(['全县'.repeat(28)], { width: 30, height: 20, top: 150 })[0] ?? []),
        { text: '某县人民政府', x: 350, y: 250 },
        { text: '2024年1月5日', x: 350, y: 275 },
      ],
    ],
    text: [
      '某县二〇二三年法治政府建设',
      '情况报告',
      '全县'.repeat(28),
      '某县人民政府',
      '2024年1月5日',
    ],
  },
];

test.each(layouts)(
  'a PDF file of $name is read as it is printed',
  async ({ pages, text = paragraphs, apart = [], rules = [] }) => {
    const { whole: _, ...found } = await read(pages);
    expect(found).toEqual({ text, apart, rules });
  },
);

test('what a browser prints on each page is told apart', async () => {
  const pages = withEach(
    pagesOf(paragraphs, { width: 30, height: 16 }),
    () => ({ text: '2024/3/5 14:06', x: 30, y: 30, size: 8 }),
    () => ({ text: '某县法治政府建设情况', x: 250, y: 30, size: 8 }),
    () => ({ text: 'https://www.qujiang.gov.cn/a.html', x: 30, y: 820, size: 8 }),
    (page) => ({ text: `${page}/2`, x: 550, y: 820, size: 8 }),
  );
  const { text, apart } = await read(pages);
  expect(text).toEqual(paragraphs);
  expect(apart.length).toBe(4);
});

test('a draft of a PDF file has nothing in it that is not printed', async () => {
  const pages = withEach(
    pagesOf(['曲江区2023年度法治政府建设情况报告', ...paragraphs], { width: 30, height: 11 }),
    (page) => ({ text: `- ${page} -`, x: 270, y: 800 }),
  );
  const result = await importPage(
    { name: 'a.pdf', bytes: pdfOfPages(pages) },
    { charter, regions },
  );
  if (result.kind !== 'report') throw new Error(JSON.stringify(result));
  const texts = result.draft.sections.flatMap((section) =>
    section.paragraphs.map(({ text }) => text),
  );
  expect(withoutBlanks(texts.join(''))).toContain(paragraphs[2]);
  expect(result.draft.metadata.source.zones.filter(({ why }) => why === '页码').length).toBe(
    pages.length,
  );
});

const sentence = fc
  .array(fc.constantFrom(...'依法行政全面推进决策执法监督公开透明矛盾化解普法守法'), {
    minLength: 5,
    maxLength: 40,
  })
  .map((signs) => `${signs.join('')}。`);
const settings = fc.record({
  width: fc.integer({ min: 14, max: 34 }),
  height: fc.integer({ min: 6, max: 24 }),
  size: fc.integer({ min: 10, max: 14 }),
  hasHead: fc.boolean(),
  isParted: fc.boolean(),
});

test('of any PDF file every character is in the text, and no paragraph is cut by a page or a column unless it is said', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(sentence, { minLength: 4, maxLength: 20 }).map((all) => all.join('')),
        { minLength: 3, maxLength: 12 },
      ),
      settings,
      async (made, { width, height, size, hasHead, isParted }) => {
        const narrow = Math.floor(230 / size);
        const plain = isParted
          ? pagesOf(made, { width: narrow, height, size, columns: [50, 310] })
          : pagesOf(made, { width, height, size });
        const head = (page: number) => ({ text: `第${page}期公报`, x: 250, y: 40, size: 9 });
        const pages = hasHead && plain.length > 2 ? withEach(plain, head) : plain;
        const { text, whole, rules } = await read(pages);
        const all = pages
          .flat()
          .map((words) => words.text)
          .join('');
        const signsOf = (words: string) => [...withoutBlanks(words)].sort().join('');
        expect(signsOf(whole)).toBe(signsOf(all));
        // A few words beside the first lines may be a column or a cell: then it is said.
        expect(rules.includes('pdf-side-by-side') || text).toEqual(
          rules.includes('pdf-side-by-side') || made,
        );
      },
    ),
    { numRuns: cases(40), endOnFailure: true },
  );
}, 600_000);
