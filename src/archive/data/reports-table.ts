import { textFingerprint } from '#archive/cite/cited-report.ts';
import { gbCitationOf, gbText } from '#archive/cite/gb-citation.ts';
import { emendationsIn } from '#archive/claims/verbatim.ts';
import { daysLate, deadlinesOf } from '#archive/coverage/deadlines.ts';
import { dayInChinese } from '#chinese/dates.ts';
import type { Charter, ReportRule } from '#model/charter.ts';
import { issuerKindOf } from '#model/issuer-kind.ts';
import { reportUrl } from '#model/permalink.ts';
import { referenceOf } from '#model/reference.ts';
import { type PartId, partFor } from '#model/statutory-part.ts';
import { type ColumnOf, dataTableOf, type TableOf } from './data-table.ts';
import { ofReport } from './report-columns.ts';
import { printedSection, type ReportRecord } from './report-record.ts';

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
