import type { ReportId } from '#model/report.ts';

/** A kind of address that is made from content, and so promised for ever once it is published. */
export interface AddressKind {
  /** How messages call it. */
  readonly label: string;
  readonly form: RegExp;
  /** Where what it shows is written. */
  readonly origin: string;
  /** There because reports are there, and gone when the last of them goes. */
  readonly followsReports: boolean;
}

/**
 * Every kind of promised address; the first whose form fits is the kind of an address. What comes
 * along with an address and is not listed: `docs/addresses.md`.
 */
export const addressKinds = {
  report: {
    label: '报告',
    form: /^\/reports\/(\d+\/\d{4}(?!-\d{4}\/)[^/]*)\/$/u,
    origin: 'content/reports',
    followsReports: true,
  },
  years: {
    label: '两年对照',
    form: /^\/reports\/[^/]+\/\d{4}-\d{4}\/$/u,
    origin: 'content/reports',
    followsReports: true,
  },
  body: {
    label: '历年报告',
    form: /^\/reports\/[^/]+\/$/u,
    origin: 'content/reports',
    followsReports: true,
  },
  source: {
    label: '抓取原文',
    form: /^\/sources\/./u,
    origin: 'content/sources',
    followsReports: true,
  },
  place: {
    label: '地方',
    form: /^\/places\/[^/]+\/$/u,
    origin: 'content/authorities/regions.csv',
    followsReports: true,
  },
  year: {
    label: '年份',
    form: /^\/years\/[^/]+\/$/u,
    origin: 'content/reports',
    followsReports: true,
  },
  topic: {
    label: '主题',
    form: /^\/topics\/[^/]+\/$/u,
    origin: 'content/authorities/topics.yaml',
    followsReports: false,
  },
  term: {
    label: '术语',
    form: /^\/terms\/[^/]+\/$/u,
    origin: 'content/authorities/terms.yaml',
    followsReports: false,
  },
  work: {
    label: '文件',
    form: /^\/works\/[^/]+\/$/u,
    origin: 'content/authorities/works.yaml',
    followsReports: false,
  },
  indicator: {
    label: '指标',
    form: /^\/figures\/[^/]+\/$/u,
    origin: 'content/authorities/indicators.yaml',
    followsReports: false,
  },
  part: {
    label: '法定内容',
    form: /^\/parts\/[^/]+\/$/u,
    origin: 'content/archive.yaml',
    followsReports: false,
  },
  coverage: {
    label: '收录情况',
    form: /^\/coverage\/[^/]+\/$/u,
    origin: 'content/authorities/regions.csv',
    followsReports: false,
  },
  name: {
    label: '地名',
    form: /^\/[^/]+\/(?:\d{4}\/)?$/u,
    origin: 'content/authorities/regions.csv',
    followsReports: true,
  },
} as const satisfies Readonly<Record<string, AddressKind>>;

export type AddressKindName = keyof typeof addressKinds;

/** The kind of an address; `undefined` where none of that form is promised. */
export function addressKindOf(address: string): AddressKindName | undefined {
  const names = Object.keys(addressKinds) as readonly AddressKindName[];
  return names.find((name) => addressKinds[name].form.test(address));
}

/**
 * Whether an address of the kind stands for one text, whose place nothing may take unsaid. That a
 * place, a year or a topic is there again needs nobody's word.
 */
export function isOfOneText(kind: AddressKindName): boolean {
  return kind === 'report' || kind === 'source';
}

/** The report whose address it is; the whole address where it is no report's. */
export function reportOfAddress(address: string): ReportId {
  return addressKinds.report.form.exec(address)?.[1] ?? address;
}
