import type { TermOfArt } from '#archive/terms/term.ts';
import type { TermTable } from '#archive/terms/term-table.ts';
import { termUrl } from '#model/permalink.ts';
import { addressed, type Subject, subjectTableOf } from './subject-table.ts';
import { earliestReports } from './works-table.ts';

export interface TermSubject {
  readonly term: TermOfArt;
  readonly table: TermTable;
}

export const glossaryTable = subjectTableOf<Subject<TermSubject>>(
  {
    name: 'glossary',
    key: 'term',
    rowsIn: [{ table: 'terms', column: 'term' }],
    zh: '每个术语一行；哪份报告用了几次在 terms 的 term 列',
    en: 'A row for each term of art; who uses it how often is in terms.csv',
  },
  [
    ['term', 'string', '术语的编号', 'Id of the term', ({ entry }) => entry.term.id],
    ['name', 'string', '术语', 'The term', ({ entry }) => entry.term.term],
    [
      'meaning',
      'string',
      '意思，编者所写',
      'Meaning, in our words',
      ({ entry }) => entry.term.meaning,
    ],
    ['source', 'string', '依据', 'What it rests on', ({ entry }) => entry.term.source],
    ['not', 'string', '不是什么', 'What it is not', ({ entry }) => entry.term.not],
    ['reports', 'integer', '几份报告用到', 'Reports that use it', ({ entry }) => entry.table.using],
    ['uses', 'integer', '用了几次', 'Uses', ({ entry }) => entry.table.count],
    [
      'earliest',
      'string',
      '本库最早见于：报告编号；分不出先后的都列出，空格相隔',
      'Where the archive has it first; several where their order is not known',
      ({ entry }) => earliestReports(entry.table.earliest),
    ],
    addressed(({ term }) => termUrl(term.id)),
  ],
);
