import { dataTableOf } from './data-table.ts';
import { ofMention } from './mention-columns.ts';
import { ofReport } from './report-columns.ts';
import type { CitationRecord } from './report-record.ts';

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
