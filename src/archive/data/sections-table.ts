import type { Charter } from '#model/charter.ts';
import { anchorUrl } from '#model/permalink.ts';
import { dataTableOf, type TableOf } from './data-table.ts';
import { ofReport } from './report-columns.ts';
import { printedSection, type SectionRecord } from './report-record.ts';

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
