import { textFingerprint } from '#archive/cite/cited-report.ts';
import { gbCitationOf, gbText } from '#archive/cite/gb-citation.ts';
import type { FigureValue } from '#archive/claims/comparable.ts';
import { emendationsIn } from '#archive/claims/verbatim.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import { daysLate, deadlinesOf } from '#archive/coverage/deadlines.ts';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import { printedFigureOf } from '#archive/mentions/printed-figure.ts';
import { dayInChinese } from '#chinese/dates.ts';
import type { Charter, ReportRule } from '#model/charter.ts';
import type { Indicator } from '#model/indicator.ts';
import { issuerKindOf } from '#model/issuer-kind.ts';
import { anchorUrl, reportUrl } from '#model/permalink.ts';
import { referenceOf } from '#model/reference.ts';
import type { RegionLevel } from '#model/region.ts';
import { type PartId, partFor } from '#model/statutory-part.ts';
import { changesTable } from './changes-table.ts';
import { type ColumnOf, type DataTable, dataTableOf, type TableOf } from './data-table.ts';
import {
  type CitationRecord,
  printedSection,
  type ReportRecord,
  type RowHead,
  type SectionRecord,
  type TermRecord,
} from './report-record.ts';
import { subjectTables } from './subject-tables.ts';

/** What every row that is of one report begins with. */
function ofReport<Source>(of: (source: Source) => RowHead): readonly ColumnOf<Source>[] {
  return [
    ['report', 'string', '报告的编号', 'Id of the report', (row) => of(row).id],
    [
      'region',
      'string',
      '地方的区划代码（GB/T 2260；乡镇 9 位），是文字，不是数',
      'Code of the place (GB/T 2260; nine digits for a township): text, not a number',
      (row) => of(row).region,
    ],
    [
      'place',
      'string',
      '地方全称，报告那一年的叫法',
      'Full name of the place in the year of the report',
      (row) => of(row).placeName,
    ],
    [
      'level',
      'string',
      '级别：province 省，prefecture 市，county 县，township 乡镇',
      'Level of the place',
      (row) => of(row).level,
    ],
    [
      'year',
      'integer',
      '报告所说的年份，不是发布的年份',
      'Year that the report is about',
      (row) => of(row).year,
    ],
  ];
}

/** Where words stand. */
function ofMention<
  Source extends {
    readonly of: RowHead;
    readonly mention: {
      readonly section: string;
      readonly anchor: string;
      readonly words: string;
      readonly sentence: string;
      readonly printedSentence?: string;
    };
  },
>(): readonly ColumnOf<Source>[] {
  return [
    [
      'words',
      'string',
      '原文的字（校读）',
      'Words as they read with corrections',
      ({ mention }) => mention.words,
    ],
    [
      'section',
      'string',
      '所在一节的位置号',
      'Anchor of the section',
      ({ mention }) => mention.section,
    ],
    [
      'anchor',
      'string',
      '最近的位置号：条、段，或标题',
      'Finest anchor: item, paragraph or heading',
      ({ mention }) => mention.anchor,
    ],
    [
      'address',
      'string',
      '完整地址',
      'Whole address',
      ({ of, mention }) => of.addressOf(anchorUrl(of.id, mention.anchor)),
    ],
    [
      'sentence',
      'string',
      '所在的整句（校读）',
      'The sentence around the words, as it reads with corrections',
      ({ mention }) => mention.sentence,
    ],
    [
      'sentence_printed',
      'string',
      '这一句原来怎样印；与校读不同时才有',
      'The sentence as printed, where that is not how it reads',
      ({ mention }) => mention.printedSentence,
    ],
  ];
}

/** The sections of a part, each with those below it that have the same part. */
function textOfPart({ report }: ReportRecord, part: PartId): string | undefined {
  const sections = report.sections.filter((section) => section.part === part);
  return sections.length === 0 ? undefined : sections.map(printedSection).join('\n');
}

/** Whole days after the last day for publication by which a report came out. */
function lateness({ report, level }: ReportRecord, rule: ReportRule): number | undefined {
  const { published, year, issuers } = report.metadata;
  const { publication } = deadlinesOf({ year, level, issuerKind: issuerKindOf(issuers) }, rule);
  return published && publication ? daysLate(published, publication) : undefined;
}

/** The days for publication in Chinese and in English. */
function dueDaysOf({ publication }: ReportRule): { readonly zh: string; readonly en: string } {
  const days = publication.map(({ day }) => day);
  const zh = days.map((day) => dayInChinese(day).replace(/\d+/gu, ' $& ').trim());
  const english = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const en = days.map((day) => english.format(new Date(`2023-${day}`)));
  return { zh: zh.join('或 '), en: en.join(' or ') };
}

export function reportsTableOf({ parts, rule }: Charter): TableOf<ReportRecord> {
  const due = dueDaysOf(rule);
  const shortcomings = partFor('shortcomings', parts);
  return dataTableOf<ReportRecord>(
    { name: 'reports', zh: '每份报告一行', en: 'A row for each report' },
    [
      ...ofReport<ReportRecord>((row) => row),
      ['title', 'string', '标题', 'Title', ({ report }) => report.metadata.title],
      [
        'title_basis',
        'string',
        'printed 原题，supplied 编者所拟',
        'Printed, or supplied by the editor',
        ({ report }) => report.metadata.titleBasis,
      ],
      [
        'issuers',
        'string',
        '发文机关，“、”相隔',
        'Bodies in whose name it is made',
        ({ report }) => report.metadata.issuers.join('、'),
      ],
      [
        'issuer_kind',
        'string',
        '发文机关的类型',
        'Kind of body',
        ({ contents }) => contents.issuerKind,
      ],
      [
        'addressee',
        'string',
        '报告对象',
        'To whom it is reported',
        ({ report }) => report.metadata.addressee,
      ],
      [
        'document_number',
        'string',
        '文号',
        'Document number',
        ({ report }) => report.metadata.documentNumber,
      ],
      [
        'published',
        'date',
        '发布日期；空着是没有见到',
        'Day of publication; empty where none was seen',
        ({ report }) => report.metadata.published?.slice(0, 10),
      ],
      [
        'published_basis',
        'string',
        'url：发布日期取自网址，页上没有',
        'Where the day was read if not on the page: url, in the address',
        ({ report }) => report.metadata.publishedBasis,
      ],
      [
        'signed',
        'date',
        '成文日期',
        'Day under the signature',
        ({ report }) => report.metadata.signed,
      ],
      [
        'days_late',
        'integer',
        `比次年 ${due.zh}晚几天发布；0 是按时。空着是不知道，或 ${rule.since} 年度以前没有这条规定`,
        `Days after ${due.en} of the next year; 0 is in time; empty where a date or the rule is missing`,
        (row) => lateness(row, rule),
      ],
      [
        'characters',
        'integer',
        '正文所印字数，不计空白、不计标题',
        'Printed characters of the body, blanks and title left out',
        ({ contents }) => contents.characters,
      ],
      [
        'sections',
        'integer',
        '节数，称谓和署名也算',
        'Sections, salutation and signature among them',
        ({ report }) => report.sections.length,
      ],
      ...parts.map(
        ({ id, label }): ColumnOf<ReportRecord> => [
          id,
          'boolean',
          `找到法定内容“${label}”；false 是没有找到`,
          `Whether the statutory part was found`,
          ({ report }) => report.sections.some((section) => section.part === id),
        ],
      ),
      ...(shortcomings === undefined
        ? []
        : [
            [
              `${shortcomings.id}_text`,
              'string',
              `“${shortcomings.label}”的原文，所印的样子，一段一行`,
              'Printed text of the part on shortcomings, a paragraph a line',
              (row) => textOfPart(row, shortcomings.id),
            ] satisfies ColumnOf<ReportRecord>,
          ]),
      [
        'works',
        'integer',
        '引用了几部文件',
        'Different works cited',
        ({ citations }) => new Set(citations.map(({ work }) => work)).size,
      ],
      ['citations', 'integer', '引用几处', 'Citations', ({ citations }) => citations.length],
      [
        'corrections',
        'integer',
        '编者改补几处',
        'Places where the editor corrected the print',
        ({ report }) => emendationsIn(report),
      ],
      [
        'reference',
        'string',
        '引文，GB/T 7714—2025 顺序编码制',
        'Reference by GB/T 7714—2025, numeric',
        ({ report, addressOf }) =>
          gbText(gbCitationOf(referenceOf(report.metadata)), {
            address: addressOf(reportUrl(report.id)),
          }),
      ],
      [
        'address',
        'string',
        '完整地址',
        'Whole address',
        ({ report, addressOf }) => addressOf(reportUrl(report.id)),
      ],
      [
        'official_address',
        'string',
        '原载网址',
        'Address of the official page',
        ({ report }) => report.metadata.source.url,
      ],
      [
        'source_sha256',
        'string',
        '抓取原文的 SHA-256',
        'SHA-256 of the capture',
        ({ report }) => report.metadata.source.sha256,
      ],
      [
        'text_sha256',
        'string',
        '.txt 的 SHA-256 前 12 位',
        'First 12 digits of the SHA-256 of the .txt',
        ({ report }) => textFingerprint(report),
      ],
    ],
  );
}

export function sectionsTableOf({ parts }: Charter): TableOf<SectionRecord> {
  return dataTableOf<SectionRecord>(
    {
      name: 'sections',
      zh: '每节一行：一个标题和它自己的文字',
      en: 'A row for each section: a heading and its own text',
    },
    [
      ...ofReport<SectionRecord>(({ of }) => of),
      ['anchor', 'string', '位置号', 'Anchor', ({ section }) => section.anchor],
      [
        'kind',
        'string',
        '种类：opening 称谓，preamble 引言，heading 有标题的节，tail 无题部分，attachment 附件，closing 署名和日期',
        'Kind of section',
        ({ section }) => section.kind,
      ],
      [
        'depth',
        'integer',
        '层级：2 是“一、”，3 是“（一）”，4 是“1.”，5 是“（1）”',
        'Depth of the heading: 2 for 一、, 3 for （一）',
        ({ section }) => section.level,
      ],
      [
        'title',
        'string',
        '序号和标题；没有标题的是编者的叫法',
        'Number and title; of an untitled one what the editor calls it',
        ({ summary }) => summary.title,
      ],
      [
        'part',
        'string',
        `法定内容：${parts.map(({ id }) => id).join('、')}`,
        'Statutory part',
        ({ section }) => section.part,
      ],
      [
        'topics',
        'string',
        '主题的编号，空格相隔',
        'Ids of topics, by blanks',
        ({ topics }) => topics.join(' ') || undefined,
      ],
      [
        'characters',
        'integer',
        '所印字数，不计空白',
        'Printed characters, blanks left out',
        ({ summary }) => summary.characters,
      ],
      [
        'address',
        'string',
        '完整地址',
        'Whole address',
        ({ of, section }) => of.addressOf(anchorUrl(of.id, section.anchor)),
      ],
      [
        'text',
        'string',
        '原文，所印的样子，标题在前，一段一行',
        'Printed text, heading first, a paragraph a line',
        ({ section }) => printedSection(section),
      ],
    ],
  );
}

/** A figure with its indicator. */
export interface FigureRecord {
  readonly of: RowHead;
  readonly indicator: Indicator;
  readonly value: FigureValue;
  readonly mention: FigureMention;
}

export const figuresTable = dataTableOf<FigureRecord>(
  {
    name: 'figures',
    zh: '每个数一行：量了哪项指标',
    en: 'A row for each figure that measures an indicator',
  },
  [
    ['indicator', 'string', '指标的编号', 'Id of the indicator', ({ indicator }) => indicator.id],
    ['name', 'string', '指标', 'Name of the indicator', ({ indicator }) => indicator.name],
    ...ofReport<FigureRecord>(({ of }) => of),
    ['printed', 'string', '原文怎样印', 'As printed', ({ mention }) => printedFigureOf(mention)],
    [
      'value',
      'number',
      '数值，以个为单位：1.27万余件是 12700；“无”是 0',
      'In single units: 1.27万余件 is 12700; 无 is 0',
      ({ mention }) => mention.value,
    ],
    ['unit', 'string', '量词', 'Measure word', ({ mention }) => mention.unit || undefined],
    [
      'bound',
      'string',
      '界限：≈ 约，≥ 不少于，> 超，< 近',
      'Which side of it the true number lies on',
      ({ mention }) => mention.bound,
    ],
    ['whose', 'string', '谁的数', 'Whose figure it is', ({ value }) => value.identity.whose],
    ['counted', 'string', '数的是什么', 'What is counted', ({ value }) => value.identity.counted],
    ['time', 'string', '时段', 'Span of time', ({ value }) => value.identity.period],
    ['verb', 'string', '动词：收到、受理、审结……', 'Verb', ({ value }) => value.identity.verb],
    ['extent', 'string', '总数或部分', 'A total or a part', ({ value }) => value.identity.extent],
    [
      'apart',
      'string',
      '为什么不可与别的数相比；空着是可比',
      'Why it may not be compared; empty where it may',
      ({ value }) => value.apart,
    ],
    ...ofMention<FigureRecord>(),
  ],
);

export const citationsTable = dataTableOf<CitationRecord>(
  { name: 'citations', zh: '每处引用一行', en: 'A row for each citation of a law or document' },
  [
    ...ofReport<CitationRecord>(({ of }) => of),
    ['work', 'string', '文件的编号', 'Id of the work', ({ mention }) => mention.work],
    ['title', 'string', '文件全名', 'Full title of the work', ({ work }) => work?.title],
    ['kind', 'string', '文件的种类', 'Kind of work', ({ work }) => work?.kind],
    ...ofMention<CitationRecord>(),
  ],
);

export const termsTable = dataTableOf<TermRecord>(
  {
    name: 'terms',
    zh: '每份报告用到的每个术语一行，所在之处是第一处',
    en: 'A row for each term of art that a report uses, with the place of its first use',
  },
  [
    ...ofReport<TermRecord>(({ of }) => of),
    ['term', 'string', '术语的编号', 'Id of the term', ({ term }) => term.id],
    ['name', 'string', '术语', 'The term', ({ term }) => term.term],
    ['uses', 'integer', '用了几次', 'How often it is used', ({ uses }) => uses],
    ...ofMention<TermRecord>(),
  ],
);

/** What is known of one place and year. */
export interface CoverageRow {
  readonly region: string;
  readonly place: string;
  readonly level: RegionLevel | undefined;
  readonly year: number;
  readonly reports: readonly string[];
  readonly record?: CoverageRecord | undefined;
}

export const coverageTable = dataTableOf<CoverageRow>(
  {
    name: 'coverage',
    zh: '每个有报告或查过的地方和年份一行；别处别年没有查过，不等于没有公布',
    en: 'A row for each place and year with a report or a search; others were not searched, which does not mean that nothing was published',
  },
  [
    ['region', 'string', '区划代码', 'Code of the place', ({ region }) => region],
    ['place', 'string', '地方全称', 'Full name of the place', ({ place }) => place],
    ['level', 'string', '级别', 'Level of the place', ({ level }) => level],
    ['year', 'integer', '年份', 'Year', ({ year }) => year],
    [
      'state',
      'string',
      'found 收有，not-found 查过而没有找到',
      'Held, or searched for in vain',
      ({ reports }) => (reports.length > 0 ? 'found' : 'not-found'),
    ],
    [
      'reports',
      'string',
      '报告的编号，空格相隔',
      'Ids of the reports, by blanks',
      ({ reports }) => reports.join(' ') || undefined,
    ],
    [
      'searched',
      'date',
      '最近一次查的日子',
      'Day of the last search',
      ({ record }) => record?.searched,
    ],
    ['where', 'string', '查了哪里', 'Where was searched', ({ record }) => record?.where.join('；')],
    ['note', 'string', '备注', 'Note', ({ record }) => record?.note],
  ],
);

/** All tables, in the order in which readers are told of them. */
export function dataTablesOf(charter: Charter): readonly DataTable[] {
  return [
    reportsTableOf(charter),
    sectionsTableOf(charter),
    figuresTable,
    citationsTable,
    termsTable,
    coverageTable,
    changesTable,
    ...subjectTables,
  ];
}
