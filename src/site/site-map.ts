import type { AcrossArchive } from '#archive/across.ts';
import { planningPartsOf } from '#archive/parts/plan-and-results.ts';
import {
  aboutUrl,
  acrossUrl,
  captureUrl,
  changesUrl,
  checksUrl,
  compareUrl,
  coverageUrl,
  dataUrl,
  exportUrl,
  fullRatesUrl,
  homeUrl,
  indicatorUrl,
  methodUrl,
  missingUrl,
  panelUrl,
  partReadingUrl,
  partUrl,
  placeUrl,
  plansUrl,
  policyUrl,
  reportFiguresUrl,
  reportUrl,
  searchUrl,
  seriesUrl,
  sharedTextUrl,
  structureUrl,
  termUrl,
  topicReadingUrl,
  topicUrl,
  unresolvedUrl,
  verifyUrl,
  workUrl,
  yearUrl,
} from '#model/permalink.ts';
import { isDocumentKind } from '#model/work.ts';
import type { Whole } from './build/whole.ts';
import { groupedDigits } from './ui/grouped-digits.ts';

/** What readers who look across the reports are after. */
export const intents = ['连起来读', '查证', '看全貌'] as const;

/** A kind of page: one page, or as many as there are places, topics, reports. */
export interface PageKind<Name extends string = string> {
  /** The file below `pages` that prints it, without `.astro`. */
  readonly route: string;
  /** The kind that it stands below; the home page where none is named. */
  readonly parent?: Name;
  /** How links and breadcrumbs call it; absent where each page is called after what it shows. */
  readonly label?: string;
  /** Of the kinds with one page. */
  readonly address?: string;
  /** A link in the header of every page. */
  readonly inHeader?: true;
  /** Kept out of search engines' lists. */
  readonly isHidden?: true;
  /** A way to read all reports by what they say, with what is found there. */
  readonly across?: {
    readonly intent: (typeof intents)[number];
    /** Nothing where this archive has no such pages. */
    readonly says: (whole: Whole) => string | undefined;
    /** Named by the home page too; with how many things there are, where that says something. */
    readonly home?: { readonly count?: (whole: Whole) => number };
  };
  /**
   * Addresses by what they show, for every test of pages. None where the archive has no such page
   * yet, or where the page leads on at once.
   */
  readonly examples: Readonly<Record<string, string>>;
}

function tableOf<Name extends string>(
  kinds: Readonly<Record<Name, PageKind<NoInfer<Name>>>>,
): typeof kinds {
  return kinds;
}

/**
 * Every kind of page. Header, home page, breadcrumbs and the list of ways across are
 * made from it, and so are the pages that tests look at.
 */
export const siteMap = tableOf({
  home: {
    route: 'index',
    label: '首页',
    address: homeUrl(),
    examples: { home: homeUrl() },
  },

  places: {
    route: 'places/index',
    label: '地方',
    address: placeUrl(),
    inHeader: true,
    examples: { 'all places': placeUrl() },
  },
  place: {
    route: 'places/[code]',
    parent: 'places',
    examples: { 'a province': placeUrl('440000'), 'a place with a report': placeUrl('440205') },
  },
  years: {
    route: 'years/index',
    label: '年份',
    address: yearUrl(),
    inHeader: true,
    examples: { 'all years': yearUrl() },
  },
  year: {
    route: 'years/[year]/[...region]',
    parent: 'years',
    examples: { 'a year': yearUrl(2023) },
  },
  namedPlaces: {
    route: '[name]/index',
    isHidden: true,
    examples: {},
  },
  namedReports: {
    route: '[name]/[year]',
    isHidden: true,
    examples: {},
  },
  gone: {
    route: '[...address]',
    isHidden: true,
    examples: {},
  },

  across: {
    route: 'across/index',
    label: '内容',
    address: acrossUrl(),
    inHeader: true,
    examples: { 'everything that reads across': acrossUrl() },
  },
  parts: {
    route: 'parts/index',
    parent: 'across',
    label: '法定内容',
    address: partUrl(),
    across: {
      intent: '连起来读',
      says: ({ archive }) => archive.charter.rule.asks,
    },
    examples: { 'all parts': partUrl() },
  },
  part: {
    route: 'parts/[part]/[...page]',
    parent: 'parts',
    examples: { 'a part': partUrl('shortcomings') },
  },
  partReading: {
    route: 'parts/[part]/read/[...page]',
    parent: 'parts',
    label: '通读',
    examples: { 'a part, read on end': partReadingUrl('shortcomings') },
  },
  topics: {
    route: 'topics/index',
    parent: 'across',
    label: '主题',
    address: topicUrl(),
    across: {
      intent: '连起来读',
      says: ({ archive, across }) =>
        `${archive.charter.examples.topics}等 ${across.topics.entries.length} 个主题，看各地各年怎样写。`,
      home: { count: ({ across }) => across.topics.entries.length },
    },
    examples: { 'all topics': topicUrl() },
  },
  topic: {
    route: 'topics/[id]/[...page]',
    parent: 'topics',
    examples: { 'a topic': topicUrl('fuyi') },
  },
  topicReading: {
    route: 'topics/[id]/read/[...page]',
    parent: 'topics',
    label: '通读',
    examples: { 'a topic, read on end': topicReadingUrl('fuyi') },
  },
  plans: {
    route: 'parts/plans/[...region]',
    parent: 'parts',
    label: '打算和成效',
    address: plansUrl(),
    across: {
      intent: '连起来读',
      says: ({ archive }) =>
        planningPartsOf(archive.charter.parts) && '同一机关上一年的打算和当年的成效，并排来读。',
    },
    examples: { 'plans beside results': plansUrl() },
  },
  plan: { route: 'parts/plans/[code]/[year]', parent: 'plans', examples: {} },
  compare: {
    route: 'compare/index',
    parent: 'across',
    label: '并排比较',
    address: compareUrl(),
    across: {
      intent: '连起来读',
      says: () => '把最多六份报告，或其中的几节，按法定内容或主题对齐，并排来读。',
      home: {},
    },
    examples: {
      'a comparison of nothing': compareUrl(),
      'a comparison': compareUrl('a=440205/2023&b=510811/2019/s3'),
    },
  },
  indicators: {
    route: 'figures/index',
    parent: 'across',
    label: '指标',
    address: indicatorUrl(),
    across: {
      intent: '查证',
      says: ({ across }) =>
        `${measuredIn(across)} 项指标，各地各年的数，怎么数的，和它所在的原句，可下载。`,
      home: { count: ({ across }) => measuredIn(across) },
    },
    examples: { 'all indicators': indicatorUrl() },
  },
  indicator: {
    route: 'figures/[id]/[...page]',
    parent: 'indicators',
    examples: {
      'an indicator of several reports': indicatorUrl('pufa.materials'),
      'an indicator that a person defined': indicatorUrl('fuyi.received'),
    },
  },
  fullRates: {
    route: 'figures/full/[...page]',
    parent: 'indicators',
    label: '百分之百',
    address: fullRatesUrl(),
    across: {
      intent: '查证',
      says: ({ across }) =>
        `${groupedDigits(across.fullRates.length)} 处写作 100% 的数，连同同句所载的其他数。`,
    },
    examples: { 'claims of 100%': fullRatesUrl() },
  },
  checks: {
    route: 'figures/checks/[...page]',
    parent: 'indicators',
    label: '算术复核',
    address: checksUrl(),
    across: {
      intent: '查证',
      says: ({ across: { checks } }) =>
        `报告自己的数可以重算的 ${groupedDigits(checks.failed.length + checks.held.length)} 处，其中 ${groupedDigits(checks.failed.length)} 处不合。`,
    },
    examples: { 'sums done again': checksUrl() },
  },
  works: {
    route: 'works/index',
    parent: 'across',
    label: '引用的文件',
    address: workUrl(),
    across: {
      intent: '查证',
      says: ({ across }) =>
        `${groupedDigits(citedIn(across))} 件法律、法规、文件，每一件列出全部引用之处。`,
      home: { count: ({ across }) => citedIn(across) },
    },
    examples: { 'all works': workUrl() },
  },
  work: {
    route: 'works/[id]/[...page]',
    parent: 'works',
    examples: { 'a work': workUrl('ducha-2019') },
  },
  unresolved: {
    route: 'works/unresolved/[...page]',
    parent: 'works',
    label: '还没认出的文件名',
    address: unresolvedUrl(),
    examples: { 'unresolved titles': unresolvedUrl() },
  },
  terms: {
    route: 'terms/index',
    parent: 'across',
    label: '术语',
    address: termUrl(),
    across: {
      intent: '查证',
      says: () => '报告里的专门用语是什么意思，本库中最早见于哪里。',
      home: {},
    },
    examples: { 'all terms': termUrl() },
  },
  term: {
    route: 'terms/[id]',
    parent: 'terms',
    examples: { 'a term': termUrl('xingzheng-fuyi') },
  },
  structure: {
    route: 'parts/structure/[...page]',
    parent: 'parts',
    label: '报告结构',
    address: structureUrl(),
    across: {
      intent: '看全貌',
      says: ({ archive }) =>
        `${groupedDigits(archive.reports.length)} 份报告各有哪几项、多长、先后次序，缺哪一项。`,
    },
    examples: { 'the structure of all reports': structureUrl() },
  },
  coverage: {
    route: 'coverage/index',
    parent: 'across',
    label: '收录情况',
    address: coverageUrl(),
    across: {
      intent: '看全貌',
      says: () => '哪些地方、哪些年份已经收到，什么时候公布，哪些找过没有找到。',
      home: {},
    },
    examples: { coverage: coverageUrl() },
  },
  provinceCoverage: {
    route: 'coverage/[province]/[...page]',
    parent: 'coverage',
    examples: { 'the coverage of a province': coverageUrl('440000') },
  },

  report: {
    route: 'reports/[...id]',
    examples: {
      'a report with a printed title': reportUrl('440205/2023'),
      'a report whose title the editor made': reportUrl('532325/2021'),
      'a report with tails the editor named': reportUrl('130300/2023'),
    },
  },
  reportFigures: {
    route: 'reports/[...id]/figures',
    label: '数据',
    examples: { 'the figures of a report': reportFiguresUrl('440205/2023') },
  },
  sharedText: {
    route: 'reports/[code]/[year]/shared',
    label: '与别处相近',
    examples: { 'what a report shares with others': sharedTextUrl('440205/2023') },
  },
  series: {
    route: 'reports/[code]/index',
    label: '历年报告',
    examples: { 'one body over the years': seriesUrl('440205') },
  },
  seriesDiff: { route: 'reports/[code]/[pair]', examples: {} },

  search: {
    route: 'search/index',
    label: '检索',
    address: searchUrl(),
    inHeader: true,
    examples: { search: searchUrl() },
  },
  verify: {
    route: 'verify/index',
    parent: 'across',
    label: '引文核验',
    address: verifyUrl(),
    across: {
      intent: '查证',
      says: () => '粘贴一段引文、一篇文字，逐段核对：逐字相同、有改动、拼接，还是本库没有。',
      home: {},
    },
    examples: { 'quotations held against the archive': verifyUrl() },
  },
  panel: {
    route: 'panel/index',
    parent: 'across',
    label: '词频面板',
    address: panelUrl(),
    across: {
      intent: '看全貌',
      says: () => '一串字词在每份报告里各出现几次，按地方和年份列成表，可下载。',
      home: {},
    },
    examples: { 'words counted in every report': panelUrl() },
  },
  about: {
    route: 'about/index',
    label: '说明',
    address: aboutUrl(),
    inHeader: true,
    examples: { about: aboutUrl() },
  },
  capture: {
    route: 'capture/index',
    parent: 'about',
    label: '原文对照',
    address: captureUrl(),
    examples: { 'the page of captures': captureUrl() },
  },
  method: {
    route: 'about/method',
    parent: 'about',
    label: '方法',
    address: methodUrl(),
    examples: { 'what each statement means': methodUrl() },
  },
  policy: {
    route: 'about/policy',
    parent: 'about',
    label: '更正与撤下',
    address: policyUrl(),
    examples: { 'how errors are put right': policyUrl() },
  },
  changes: {
    route: 'changes/[...page]',
    label: '变动',
    address: changesUrl(),
    examples: { 'what has changed': changesUrl() },
  },
  data: {
    route: 'data/index',
    label: '数据下载',
    address: dataUrl(),
    examples: { 'everything to download': dataUrl() },
  },
  yearData: {
    route: 'data/[year]/[...page]',
    parent: 'data',
    examples: { 'the files of a year': dataUrl(2023) },
  },
  export: {
    route: 'export/index',
    parent: 'data',
    label: '做成文件',
    address: exportUrl(),
    examples: { 'the page that makes files of a report': exportUrl() },
  },
  missing: {
    route: '404',
    isHidden: true,
    examples: { 'the page for what is missing': missingUrl() },
  },
});

export type PageKindName = keyof typeof siteMap;

function measuredIn({ figures }: AcrossArchive): number {
  return figures.entries.filter(({ hasPage, values }) => hasPage && values.length > 0).length;
}

function citedIn({ works }: AcrossArchive): number {
  return works.entries.filter(
    ({ work, mentions }) => mentions.length > 0 && isDocumentKind(work.kind),
  ).length;
}
