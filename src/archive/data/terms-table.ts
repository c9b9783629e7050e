import { dataTableOf } from './data-table.ts';
import { ofMention } from './mention-columns.ts';
import { ofReport } from './report-columns.ts';
import type { TermRecord } from './report-record.ts';

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
