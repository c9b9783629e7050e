import type { Earliest } from '#archive/claims/earliest.ts';
import type { WorkEntry } from '#archive/works/work-entry.ts';
import { workUrl } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';
import { addressed, type Subject, subjectTableOf } from './subject-table.ts';

export const worksTable = subjectTableOf<Subject<WorkEntry>>(
  {
    name: 'works',
    key: 'work',
    rowsIn: [{ table: 'citations', column: 'work' }],
    zh: '每件法律或文件一行；引用之处在 citations 的 work 列，合称见 named_by',
    en: 'A row for each law or document; citations are in citations.csv, also under what named_by names',
  },
  [
    ['work', 'string', '文件的编号', 'Id of the work', ({ entry }) => entry.work.id],
    ['title', 'string', '文件全名', 'Full title', ({ entry }) => entry.work.title],
    ['kind', 'string', '文件的种类', 'Kind of work', ({ entry }) => entry.work.kind],
    ['issuer', 'string', '制定机关', 'Who made it', ({ entry }) => entry.work.issuer],
    [
      'scope',
      'string',
      '制定机关的层级：国家、省、市、县、乡、不明',
      'How far the authority of its maker reaches',
      ({ entry }) => entry.work.level,
    ],
    [
      'region',
      'string',
      '制定机关所在地方的区划代码',
      'Code of the place of its maker',
      ({ entry }) => entry.work.region,
    ],
    ['document_number', 'string', '文号', 'Number', ({ entry }) => entry.work.documentNumber],
    [
      'adopted',
      'string',
      '通过或发布的日子',
      'Day it was adopted',
      ({ entry }) => entry.work.adopted,
    ],
    [
      'variants',
      'string',
      '别的写法，“；”相隔',
      'Other titles that it stands under',
      ({ entry }) => [...entry.work.variants, ...entry.work.names].join('；') || undefined,
    ],
    [
      'stands_for',
      'string',
      '合称所指各件的编号，空格相隔',
      'Ids of the works that this collective name stands for',
      ({ entry }) => idsOf(entry.standsFor),
    ],
    [
      'named_by',
      'string',
      '也指这一件的合称的编号，空格相隔',
      'Ids of the collective names that stand for it too',
      ({ entry }) => idsOf(entry.namedBy),
    ],
    [
      'reports',
      'integer',
      '几份报告引用，用合称的也算',
      'Reports that cite it, by a collective name too',
      ({ entry }) => entry.reports,
    ],
    [
      'citations',
      'integer',
      '引用几处，用合称的也算',
      'Citations, those by a collective name among them',
      ({ entry }) => entry.mentions.length,
    ],
    [
      'collective',
      'integer',
      '其中几处用合称',
      'How many of them are by a collective name',
      ({ entry }) => entry.collective,
    ],
    [
      'earliest',
      'string',
      '本库最早见于：报告编号；分不出先后的都列出，空格相隔',
      'Where the archive has it first; several where their order is not known',
      ({ entry }) => earliestReports(entry.earliest),
    ],
    ['note', 'string', '编者按', 'Note of the editor', ({ entry }) => entry.work.note],
    addressed(({ work }) => workUrl(work.id)),
  ],
);

export function earliestReports(
  earliest: Earliest<{ readonly report: { readonly id: ReportId } }> | undefined,
): string | undefined {
  if (earliest === undefined) return undefined;
  const first = earliest.state === 'known' ? [earliest.first] : earliest.candidates;
  return first.map(({ report }) => report.id).join(' ');
}

function idsOf(works: readonly { readonly id: string }[]): string | undefined {
  return works.map(({ id }) => id).join(' ') || undefined;
}
