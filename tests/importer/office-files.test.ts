import { expect, test } from 'vitest';
import { importPage } from '#importer/import-page.ts';
import { linesOf } from '#model/printed-text.ts';
import { level, list, noted, numbered, p, r, styled, type WordParts, wordOf } from './docx.ts';
import { charter, regions } from './import-basis.ts';
import { type PrintedWords, pdfOfPages } from './pdf.ts';

/** A report that was never printed, with what is to be read of it. */
interface Labelled {
  readonly title: string;
  readonly issuer: string;
  readonly region: string;
  readonly year: number;
}

const labels: readonly Labelled[] = [
  {
    title: '东阿县人民政府2023年度法治政府建设情况报告',
    issuer: '东阿县人民政府',
    region: '371524',
    year: 2023,
  },
  {
    title: '宣汉县司法局2022年度法治政府建设情况报告',
    issuer: '宣汉县司法局',
    region: '511722',
    year: 2022,
  },
  {
    title: '泾川县2024年法治政府建设年度报告',
    issuer: '泾川县人民政府',
    region: '620821',
    year: 2024,
  },
  {
    title: '湘乡市人民政府关于2021年度法治政府建设情况的报告',
    issuer: '湘乡市人民政府',
    region: '430381',
    year: 2021,
  },
  {
    title: '建瓯市教育局2023年度法治政府建设工作报告',
    issuer: '建瓯市教育局',
    region: '350783',
    year: 2023,
  },
  {
    title: '木兰县2020年度法治政府建设工作情况报告',
    issuer: '木兰县人民政府',
    region: '230127',
    year: 2020,
  },
  {
    title: '安龙县水务局2023年法治政府建设情况报告',
    issuer: '安龙县水务局',
    region: '522328',
    year: 2023,
  },
  {
    title: '北流市2022年度推进法治政府建设情况报告',
    issuer: '北流市人民政府',
    region: '450981',
    year: 2022,
  },
  {
    title: '于都县卫生健康委员会2024年度法治政府建设情况报告',
    issuer: '于都县卫生健康委员会',
    region: '360731',
    year: 2024,
  },
  {
    title: '武乡县人民政府2023年法治政府建设情况的报告',
    issuer: '武乡县人民政府',
    region: '140429',
    year: 2023,
  },
];

const headings = [
  '主要举措和成效',
  '健全行政决策机制',
  '规范行政执法行为',
  '存在的问题和不足',
  '下一步工作安排',
];
const markers = ['一、', '（一）', '（二）', '二、', '三、'];
const depths = [0, 1, 1, 0, 0];
const texts = [
  '全年审查规范性文件二十七件，合同四十一份，出具法律意见书六十三份，无一被撤销。',
  '落实行政执法“三项制度”，评查案卷一百一十八宗，培训执法人员三百人次。',
  '一是基层执法力量不足。二是普法形式单一，针对性不强。',
  '压实工作责任，推进示范创建，推动法治建设再上新台阶。',
];
const leads = ['', texts[0], texts[1], texts[2], texts[3]];

const chinese = [
  level('%1、', 'chineseCountingThousand'),
  level('（%2）', 'chineseCountingThousand'),
];
const headingStyles = [0, 1]
  .map(
    (at) =>
      `<w:style w:type="paragraph" w:styleId="h${at}"><w:name w:val="heading ${at + 1}"/><w:pPr>${numbered(1, at)}</w:pPr></w:style>`,
  )
  .join('');

/** The ways that a Word file has its headings, and what else is in it. */
const wordManners: readonly ((label: Labelled) => WordParts)[] = [
  (label) =>
    wordFile(label, (at) => p(headings[at] ?? '', numbered(1, depths[at])), {
      numbering: list(1, ...chinese),
    }),
  (label) =>
    wordFile(label, (at) => p(headings[at] ?? '', styled(`h${depths[at]}`)), {
      numbering: list(1, ...chinese),
      styles: headingStyles,
    }),
  (label) =>
    wordFile(label, (at) => p(`${r(`${markers[at]}${headings[at]}`)}${at === 1 ? noted(1) : ''}`), {
      footnotes: `<w:footnote w:id="1">${p('数据由县统计局提供。')}</w:footnote>`,
    }),
  (label) =>
    wordFile(label, (at) => p(`${markers[at]}${headings[at]}`), {
      body: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${headings.map((text, at) => p(`${markers[at]}${text}${at + 1}`)).join('')}</w:sdtContent></w:sdt>`,
    }),
  (label) =>
    wordFile(
      label,
      (at) =>
        p(
          `<w:ins>${r(`${markers[at]}${headings[at]}`)}</w:ins><w:del><w:r><w:delText>旧题</w:delText></w:r></w:del>`,
        ),
      {
        header: p('法治政府建设报告汇编'),
        body: '<w:p><w:pPr><w:sectPr><w:headerReference r:id="r-header"/></w:sectPr></w:pPr></w:p>',
      },
    ),
];

function wordFile(
  { title, issuer, year }: Labelled,
  heading: (at: number) => string,
  more: Partial<WordParts>,
): WordParts {
  const sections = headings.map((_, at) => heading(at) + (leads[at] ? p(leads[at] ?? '') : ''));
  const opening = p(`${year}年，我县坚持依法行政，扎实推进法治政府建设。现将有关情况报告如下：`);
  const body = [
    p(title),
    more.body ?? '',
    opening,
    ...sections,
    p(issuer),
    p(`${year + 1}年2月6日`),
  ];
  return { ...more, body: body.join('') };
}

/** The ways that a PDF file is set. */
const pdfManners = [
  { width: 28, height: 9, size: 14, columns: [90] },
  { width: 34, height: 7, size: 12, columns: [80], head: '法治政府建设报告汇编' },
  { width: 19, height: 8, size: 12, columns: [50, 310] },
  { width: 26, height: 6, size: 15, columns: [100], foot: (page: number) => `— ${page} —` },
  { width: 24, height: 10, size: 16, columns: [90], foot: (page: number) => `第 ${page} 页` },
] as const satisfies readonly Manner[];

interface Manner {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly columns: readonly number[];
  readonly head?: string;
  readonly foot?: (page: number) => string;
}

function pdfFile({ title, issuer, year }: Labelled, manner: Manner): Buffer {
  const { width, height, size, columns, head, foot } = manner;
  const opening = `${year}年，我县坚持依法行政，扎实推进法治政府建设。现将有关情况报告如下：`;
  const filler = '各乡镇结合实际细化措施，建立台账，逐项销号。'.repeat(5);
  const paragraphs = [
    opening,
    ...headings.flatMap((text, at) => [
      `${markers[at]}${text}`,
      ...(leads[at] ? [`${leads[at]}${filler}`] : []),
    ]),
  ];
  const lines = paragraphs.flatMap((text) => {
    const first = text.slice(0, width - 2);
    const rest = text.slice(first.length).match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    return [{ text: first, x: 2 * size }, ...rest.map((words) => ({ text: words, x: 0 }))];
  });
  const right = (text: string) => ({ text, x: (width - text.length) * size });
  const all = [...lines, right(issuer), right(`${year + 1}年2月6日`)];
  const pages: PrintedWords[][] = [];
  all.forEach(({ text, x }, at) => {
    const column = columns[Math.floor(at / height) % columns.length] ?? 0;
    const page = Math.floor(at / height / columns.length);
    pages[page] ??= [];
    pages[page]?.push({ text, size, x: column + x, y: 140 + (at % height) * size * 1.7 });
  });
  pages[0]?.unshift({ text: title, x: 40, y: 90, size: 20 });
  return pdfOfPages(
    pages.map((page, at) => [
      ...(head === undefined ? [] : [{ text: head, x: 220, y: 36, size: 9 }]),
      ...page,
      ...(foot === undefined ? [] : [{ text: foot(at + 1), x: 270, y: 800, size: 10 }]),
    ]),
  );
}

const files = labels.flatMap((label, at) =>
  [0, 1].flatMap((turn) => [
    {
      label,
      kind: 'Word',
      name: 'a.docx',
      make: () =>
        wordOf((wordManners[(at + turn * 2) % 5] ?? wordManners[0])?.(label) as WordParts),
    },
    {
      label,
      kind: 'PDF',
      name: 'a.pdf',
      make: () => pdfFile(label, pdfManners[(at + turn * 3) % 5] as Manner),
    },
  ]),
);

test.each(files)('$kind file of $label.title', async ({ label, name, make }) => {
  const result = await importPage({ name, bytes: make() }, { charter, regions });
  if (result.kind !== 'report') throw new Error(JSON.stringify(result.messages));
  const { title, year, region, issuers, signed } = result.draft.metadata;
  expect({ title, year, region, issuers, signed }).toEqual({
    title: label.title,
    year: label.year,
    region: label.region,
    issuers: [label.issuer],
    signed: `${label.year + 1}-02-06`,
  });
  const outline = result.draft.sections.flatMap(({ heading }) =>
    heading === undefined ? [] : [heading.line.text],
  );
  // The sign of a note is printed in the heading that has it.
  expect(outline.map((text) => text.replace('¹', ''))).toEqual(
    headings.map((text, at) => `${markers[at]}${text}`),
  );
  const printed = result.draft.sections
    .flatMap(linesOf)
    .map(({ text }) => text)
    .join('\n');
  expect(printed).not.toMatch(/汇编|目录|旧题|统计局|— \d —|第 \d 页/u);
});
