import type { PlaceEntry, YearEntry } from '#archive/archive.ts';
import type { Earliest } from '#archive/claims/earliest.ts';
import { type DueRule, deadlinesOf } from '#archive/coverage/deadlines.ts';
import type { IndicatorEntry } from '#archive/figures/indicator-entry.ts';
import { indicatorWayOf } from '#archive/figures/indicator-way.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { Mention } from '#archive/mentions/mention.ts';
import type { PlaceMention } from '#archive/mentions/place-mentions.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { TermOfArt } from '#archive/terms/term.ts';
import type { TermTable } from '#archive/terms/term-table.ts';
import type { TopicEntry } from '#archive/topics/topic-entry.ts';
import type { WorkEntry } from '#archive/works/work-entry.ts';
import { placeUrl, termUrl, topicUrl, workUrl, yearUrl } from '#model/permalink.ts';
import { fullNameOf, type RegionLevel, type Regions, regionLevelOf } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';
import { type ColumnOf, dataTableOf, type SubjectTable, type TableOf } from './data-table.ts';
import type { AddressOf } from './report-record.ts';

/** A thing that has a page across reports, with what its row is drawn with. */
export interface Subject<Entry> {
  readonly entry: Entry;
  readonly addressOf: AddressOf;
}

export interface TermSubject {
  readonly term: TermOfArt;
  readonly table: TermTable;
}

export interface PlaceSubject {
  readonly place: PlaceEntry;
  readonly regions: Regions;
  readonly named: readonly InReport<PlaceMention>[];
}

export interface YearSubject extends YearEntry {
  /** What says by when reports are due. */
  readonly rule: DueRule;
}

function subjectTableOf<Source>(
  { key, rowsIn, ...about }: Omit<SubjectTable, 'columns'>,
  columns: readonly ColumnOf<Source>[],
): SubjectTable & TableOf<Source> {
  return { ...dataTableOf(about, columns), key, rowsIn };
}

function addressed<Entry>(urlOf: (entry: Entry) => string): ColumnOf<Subject<Entry>> {
  const cell = ({ entry, addressOf }: Subject<Entry>) => addressOf(urlOf(entry));
  return ['address', 'string', '完整地址', 'Whole address', cell];
}

export const topicsTable = subjectTableOf<Subject<TopicEntry>>(
  {
    name: 'topics',
    key: 'topic',
    rowsIn: [{ table: 'sections', column: 'topics' }],
    zh: '每个主题一行；写它的各节在 sections 的 topics 列',
    en: 'A row for each topic; the sections on it are those of sections.csv with its id in topics',
  },
  [
    ['topic', 'string', '主题的编号', 'Id of the topic', ({ entry }) => entry.topic.id],
    ['name', 'string', '主题', 'The topic', ({ entry }) => entry.topic.label],
    [
      'outline_2015',
      'string',
      '2015—2020 年实施纲要的哪一部分',
      'Chapter of the national outline of 2015',
      ({ entry }) => entry.topic.chapters.outline2015,
    ],
    [
      'outline_2021',
      'string',
      '2021—2025 年实施纲要的哪一部分',
      'Chapter of the national outline of 2021',
      ({ entry }) => entry.topic.chapters.outline2021,
    ],
    [
      'reports',
      'integer',
      '几份报告确实写到',
      'Reports that certainly treat it',
      ({ entry }) => entry.reports,
    ],
    [
      'passages',
      'integer',
      '几处确实写到：节，或节里的一条',
      'Passages that certainly do: sections, or items of them',
      ({ entry }) => entry.passages.length,
    ],
    [
      'possible',
      'string',
      '可能写到的地方：报告编号#位置号，空格相隔；别的报告没有用到判定的字，不等于没有做',
      'Places that possibly treat it: report#anchor, by blanks; the others have none of its words',
      ({ entry }) => possiblePlaces(entry),
    ],
    addressed(({ topic }) => topicUrl(topic.id)),
  ],
);

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

export const indicatorsTable = subjectTableOf<Subject<IndicatorEntry>>(
  {
    name: 'indicators',
    key: 'indicator',
    rowsIn: [{ table: 'figures', column: 'indicator' }],
    zh: '每项指标一行；各数在 figures 的 indicator 列',
    en: 'A row for each indicator; its figures are in figures.csv',
  },
  [
    ['indicator', 'string', '指标的编号', 'Id of the indicator', ({ entry }) => entry.indicator.id],
    ['name', 'string', '指标', 'Its name', ({ entry }) => entry.indicator.name],
    [
      'units',
      'string',
      '量词，空格相隔',
      'Measure words, by blanks',
      ({ entry }) => entry.indicator.units.join(' ') || undefined,
    ],
    [
      'definition',
      'string',
      '数的是什么；空着是编者还没有定义',
      'What exactly is counted; empty where no editor has defined it',
      ({ entry }) => entry.indicator.definition,
    ],
    [
      'not_to_confuse',
      'string',
      '不是什么',
      'What it must not be confused with',
      ({ entry }) => entry.indicator.notToConfuse,
    ],
    ['reports', 'integer', '几份报告有', 'Reports that state it', ({ entry }) => entry.reports],
    ['figures', 'integer', '几个数', 'Figures', ({ entry }) => entry.values.length],
    [
      'comparable',
      'integer',
      '其中几个可以相比',
      'How many of them may be compared',
      ({ entry }) => entry.comparable.length,
    ],
    addressed(indicatorWayOf),
  ],
);

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

export const placesTable = subjectTableOf<Subject<PlaceSubject>>(
  {
    name: 'places',
    key: 'region',
    rowsIn: [
      { table: 'reports', column: 'region' },
      { table: 'coverage', column: 'region' },
    ],
    zh: '每个有报告、或下级有报告的地方一行，今天的叫法',
    en: 'A row for each place with a report, or with one below it, as it is called today',
  },
  [
    [
      'region',
      'string',
      '区划代码，是文字，不是数',
      'Code of the place: text, not a number',
      ({ entry }) => entry.place.region.code,
    ],
    ['name', 'string', '地名', 'Name', ({ entry }) => entry.place.region.name],
    [
      'place',
      'string',
      '地方全称',
      'Full name',
      ({ entry }) => fullNameOf(entry.regions, entry.place.region.code),
    ],
    ['level', 'string', '级别', 'Level', ({ entry }) => entry.place.region.level],
    [
      'parent',
      'string',
      '上一级的区划代码',
      'Code of the place above',
      ({ entry }) => entry.place.region.parent,
    ],
    [
      'valid_to',
      'integer',
      '最后一年；空着是现有的',
      'Last year; empty where it stands today',
      ({ entry }) => entry.place.region.validTo,
    ],
    [
      'reports',
      'integer',
      '本级几份报告',
      'Reports of the place itself',
      ({ entry }) => entry.place.reports.length,
    ],
    [
      'reports_within',
      'integer',
      '连同下级几份报告',
      'Reports of the place and of those below it',
      ({ entry }) => entry.place.count,
    ],
    [
      'named',
      'string',
      '别处的报告写到它的地方：报告编号#位置号，空格相隔；只认全称',
      'Where reports of other places name it in full: report#anchor, by blanks',
      ({ entry }) => placesIn(entry.named),
    ],
    addressed(({ place }) => placeUrl(place.region.code)),
  ],
);

export const yearsTable = subjectTableOf<Subject<YearSubject>>(
  {
    name: 'years',
    key: 'year',
    rowsIn: [
      { table: 'reports', column: 'year' },
      { table: 'coverage', column: 'year' },
    ],
    zh: '每个有报告的年份一行',
    en: 'A row for each year with a report',
  },
  [
    ['year', 'integer', '报告所说的年份', 'Year that reports are about', ({ entry }) => entry.year],
    ['reports', 'integer', '几份报告', 'Reports', ({ entry }) => entry.reports.length],
    levelColumn('province', '省级', 'of provinces'),
    levelColumn('prefecture', '市级', 'of prefectures'),
    levelColumn('county', '县级', 'of counties'),
    levelColumn('township', '乡镇街道', 'of townships'),
    [
      'due',
      'date',
      '应在哪一天以前公布；空着是那时没有这条规定',
      'Day before which reports are to be made public; empty before the rule was in force',
      ({ entry: { year, rule } }) =>
        deadlinesOf({ year, level: 'county', issuerKind: 'government' }, rule).publication,
    ],
    addressed(({ year }) => yearUrl(year)),
  ],
);

/** All of them, in the order in which readers are told of them. */
export const subjectTables: readonly SubjectTable[] = [
  topicsTable,
  worksTable,
  indicatorsTable,
  glossaryTable,
  placesTable,
  yearsTable,
];

function levelColumn(level: RegionLevel, zh: string, en: string): ColumnOf<Subject<YearSubject>> {
  const ofLevel = ({ region }: ReportSummary) => (regionLevelOf(region) ?? 'county') === level;
  return [
    level,
    'integer',
    `其中${zh}几份`,
    `Those ${en}`,
    ({ entry }) => entry.reports.filter(ofLevel).length,
  ];
}

function idsOf(works: readonly { readonly id: string }[]): string | undefined {
  return works.map(({ id }) => id).join(' ') || undefined;
}

function possiblePlaces({ rows }: TopicEntry): string | undefined {
  const possible = rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'possible'));
  return placesIn(possible.flatMap(({ traces }) => traces));
}

/** Where mentions stand, each place once. */
function placesIn(mentions: readonly InReport<Mention>[]): string | undefined {
  const places = mentions.map(({ report, mention }) => `${report.id}#${mention.anchor}`);
  return [...new Set(places)].join(' ') || undefined;
}

function earliestReports(
  earliest: Earliest<{ readonly report: { readonly id: ReportId } }> | undefined,
): string | undefined {
  if (earliest === undefined) return undefined;
  const first = earliest.state === 'known' ? [earliest.first] : earliest.candidates;
  return first.map(({ report }) => report.id).join(' ');
}
