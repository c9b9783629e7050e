import { type Archive, reportSections } from '#archive/archive.ts';
import { topicClaimOf } from '#archive/claims/topic-claim.ts';
import { type Across, allMentions, type InReport } from '#archive/mentions/in-report.ts';
import type { PassageMention } from '#archive/mentions/passage-mentions.ts';
import type { TopicTrace } from '#archive/mentions/topic-traces.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { Charter, NationalOutline } from '#model/charter.ts';
import type { Indicator } from '#model/indicator.ts';
import { compareText } from '#model/order.ts';
import type { Topic } from '#model/topic.ts';
import { chapterOf } from './chapter-of.ts';
import type { ChapterTopics, TopicEntry, TopicPassage, TopicRow, Topics } from './topic-entry.ts';

/** What topics and indicators the archive knows. */
interface Vocabulary {
  readonly charter: Pick<Charter, 'outlines'>;
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
}

/** Puts every passage of the archive with the topics that it certainly treats. */
export function topicsAcross(across: Across, { charter, topics, indicators }: Vocabulary): Topics {
  const found = across.archive.reports.flatMap((report) => topicPassagesOf(report, across));
  const byTopic = Map.groupBy(found, ({ topic }) => topic);
  const traces = Map.groupBy(
    allMentions(across, ({ traces: own }) => own),
    ({ mention }) => mention.topic,
  );
  const years = across.archive.years.map(({ year }) => year);
  const entries = topics.map((topic) => {
    const passages = (byTopic.get(topic.id) ?? []).map(({ passage }) => passage);
    return {
      topic,
      passages,
      reports: new Set(passages.map(({ report }) => report.id)).size,
      rows: rowsOf({ passages, traces: traces.get(topic.id) ?? [] }, across.archive, years),
      indicators: indicatorsIn(passages, indicators),
    };
  });
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.topic.id, entry])),
    chapters: chaptersOf(entries, charter.outlines),
    bySection: sectionTopicsOf(entries),
    years,
  };
}

interface FoundPassage {
  readonly topic: string;
  readonly passage: TopicPassage;
}

/**
 * The passages that stand for each topic of a report. A section stands for a topic that its title
 * names, or that its text treats while no item of it does; else its items on the topic stand for
 * themselves.
 */
function topicPassagesOf(
  report: ReportSummary,
  { archive, mentions }: Across,
): readonly FoundPassage[] {
  const ofSection = Map.groupBy(mentions.get(report.id)?.passages ?? [], ({ section }) => section);
  return reportSections(report, archive.contents).flatMap((section) => {
    const byTopic = Map.groupBy(ofSection.get(section.anchor) ?? [], ({ topic }) => topic);
    return [...byTopic].flatMap(([topic, found]) =>
      standingFor(found).map(({ anchor, shown, measures }) => ({
        topic,
        passage: {
          ...{ report, section, anchor, measures, isItem: anchor !== section.anchor },
          ...(shown && { shown }),
        },
      })),
    );
  });
}

function standingFor(found: readonly PassageMention[]): readonly PassageMention[] {
  const whole = found.filter(({ anchor, section }) => anchor === section);
  const items = found.filter(({ anchor, section }) => anchor !== section);
  return items.length === 0 || whole.some(({ titled }) => titled) ? whole : items;
}

interface Found {
  readonly passages: readonly TopicPassage[];
  readonly traces: readonly InReport<TopicTrace>[];
}

/** Rows are the places with reports; a cell knows what may be said of those of its year. */
function rowsOf(
  { passages, traces }: Found,
  { places }: Archive,
  years: readonly number[],
): readonly TopicRow[] {
  const written = Map.groupBy(passages, ({ report }) => report.id);
  const touched = Map.groupBy(traces, ({ report }) => report.id);
  return [...places.values()]
    .filter(({ reports }) => reports.length > 0)
    .map(({ region, reports }) => ({
      region,
      cells: years.map((year) => {
        const ofYear = reports.filter((report) => report.year === year);
        const found = {
          passages: ofYear.flatMap(({ id }) => written.get(id) ?? []),
          traces: ofYear.flatMap(({ id }) => touched.get(id) ?? []),
        };
        const state = ofYear.length === 0 ? 'none' : topicClaimOf(found);
        return { year, state, ...found, reports: ofYear };
      }),
    }));
}

function indicatorsIn(
  passages: readonly TopicPassage[],
  indicators: readonly Indicator[],
): TopicEntry['indicators'] {
  const counts = new Map<string, number>();
  for (const id of passages.flatMap(({ measures }) => measures)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return indicators
    .flatMap((indicator) => {
      const count = counts.get(indicator.id);
      return count === undefined ? [] : [{ indicator, count }];
    })
    .sort((a, b) => b.count - a.count || compareText(a.indicator.id, b.indicator.id));
}

function chaptersOf(
  all: readonly TopicEntry[],
  [outline]: readonly NationalOutline[],
): readonly ChapterTopics[] {
  const entries = all.map(({ topic, reports }) => ({ topic, reports }));
  if (outline === undefined) return [{ entries }];
  const { id, chapters, rest } = outline;
  const groups = Map.groupBy(entries, ({ topic }) => chapterOf(topic.chapters[id], outline));
  return [...chapters, rest].flatMap((title) => {
    const ofChapter = groups.get(title);
    return ofChapter === undefined ? [] : [{ title, entries: ofChapter }];
  });
}

function sectionTopicsOf(entries: readonly TopicEntry[]): Topics['bySection'] {
  const found = entries.flatMap(({ topic, passages }) =>
    [...new Set(passages.map(({ report, section }) => `${report.id}#${section.anchor}`))].map(
      (place) => ({ place, topic }),
    ),
  );
  return new Map(
    [...Map.groupBy(found, ({ place }) => place)].map(([place, list]) => [
      place,
      list.map(({ topic }) => topic),
    ]),
  );
}
