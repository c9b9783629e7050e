import type { TopicClaim } from '#archive/claims/topic-claim.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { MarkedSentence } from '#archive/mentions/mention.ts';
import type { TopicTrace } from '#archive/mentions/topic-traces.ts';
import type { ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Indicator } from '#model/indicator.ts';
import type { Region } from '#model/region.ts';
import type { Topic } from '#model/topic.ts';

/** A topic with every passage of the archive on it. */
export interface TopicEntry {
  readonly topic: Topic;
  /** In the order of the archive's list of reports. */
  readonly passages: readonly TopicPassage[];
  /** Different reports among them. */
  readonly reports: number;
  /** One row a place of the archive, by code. */
  readonly rows: readonly TopicRow[];
  /** What figures measure that stand in sentences with words of the topic, most figures first. */
  readonly indicators: readonly { readonly indicator: Indicator; readonly count: number }[];
}

/** A section on a topic, or an item of a section that treats other things too. */
export interface TopicPassage {
  readonly report: ReportSummary;
  readonly section: SectionSummary;
  readonly anchor: Anchor;
  /** A sentence with words of the topic; absent where only the title has any. */
  readonly shown?: MarkedSentence;
  readonly measures: readonly string[];
  readonly isItem: boolean;
}

/** What one place wrote on a topic through the years. */
export interface TopicRow {
  readonly region: Region;
  /** One a year of the archive, newest first. */
  readonly cells: readonly TopicCell[];
}

/** What a place wrote on a topic in a year: `none` where the archive has no report of it. */
export interface TopicCell {
  readonly year: number;
  readonly state: 'none' | TopicClaim;
  readonly passages: readonly TopicPassage[];
  /** Of a cell that is `possible`: every sentence with words of the topic. */
  readonly traces: readonly InReport<TopicTrace>[];
  readonly reports: readonly ReportSummary[];
}

/** All topics of the archive. */
export interface Topics {
  /** In the order of the authority. */
  readonly entries: readonly TopicEntry[];
  readonly byId: ReadonlyMap<string, TopicEntry>;
  readonly chapters: readonly ChapterTopics[];
  /** The topics of each section of a report, its items' included: what its heading leads to. */
  readonly bySection: ReadonlyMap<string, readonly Topic[]>;
  readonly years: readonly number[];
}

/** A chapter of the first outline with its topics; all topics, without a title, where there is none. */
export interface ChapterTopics {
  readonly title?: string;
  readonly entries: readonly Pick<TopicEntry, 'topic' | 'reports'>[];
}
