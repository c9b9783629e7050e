import type { Archive } from '#archive/archive.ts';
import { type Across, allMentions } from '#archive/mentions/in-report.ts';
import type { PassageMention } from '#archive/mentions/passage-mentions.ts';
import type { ReportMentions } from '#archive/mentions/report-mentions.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { Indicator } from '#model/indicator.ts';
import { compareText } from '#model/order.ts';
import type { Topic } from '#model/topic.ts';
import { chapterOf, noChapter, outlineChapters } from './outline-chapters.ts';
import type { ChapterTopics, TopicEntry, TopicPassage, TopicRow, Topics } from './topic-entry.ts';

/** What topics and indicators the archive knows. */
interface Vocabulary {
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
}

/** Puts every passage of the archive with the topics that it certainly treats. */
export function topicsAcross(across: Across, { topics, indicators }: Vocabulary): Topics {
  const found = across.archive.reports.flatMap((report) =>
    topicPassagesOf(report, across.mentions.get(report.id)),
  );
  const byTopic = Map.groupBy(found, ({ topic }) => topic);
  const measured = measuredIn(across);
  const years = across.archive.years.map(({ year }) => year);
  const entries = topics.map((topic) => {
    const passages = (byTopic.get(topic.id) ?? []).map(({ passage }) => passage);
    return {
      topic,
      passages,
      reports: new Set(passages.map(({ report }) => report.id)).size,
      rows: rowsOf(passages, across.archive, years),
      indicators: indicatorsIn(passages, { measured, indicators }),
    };
  });
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.topic.id, entry])),
    chapters: chaptersOf(entries),
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
  mentions: ReportMentions | undefined,
): readonly FoundPassage[] {
  const ofSection = Map.groupBy(mentions?.passages ?? [], ({ section }) => section);
  return report.sections.flatMap((section) => {
    const own = ofSection.get(section.anchor) ?? [];
    const whole = own.find(({ anchor }) => anchor === section.anchor);
    const items = own.filter((passage) => passage !== whole);
    const ids = new Set(own.flatMap(({ topics }) => topics));
    return [...ids].flatMap((topic) =>
      standingFor(topic, { whole, items }).map(({ anchor, lead }) => ({
        topic,
        passage: {
          report,
          section,
          anchor,
          lead: lead ?? section.lead ?? '',
          isItem: anchor !== section.anchor,
        },
      })),
    );
  });
}

function standingFor(
  topic: string,
  {
    whole,
    items,
  }: { readonly whole: PassageMention | undefined; readonly items: readonly PassageMention[] },
): readonly PassageMention[] {
  const onTopic = items.filter(({ topics }) => topics.includes(topic));
  if (whole?.titled.includes(topic)) return [whole];
  if (onTopic.length > 0) return onTopic;
  return whole === undefined ? [] : [whole];
}

/** Rows are the places with reports; a cell knows whether there is a report to be silent in. */
function rowsOf(
  passages: readonly TopicPassage[],
  { places }: Archive,
  years: readonly number[],
): readonly TopicRow[] {
  const written = Map.groupBy(passages, ({ report }) => report.region);
  return [...places.values()]
    .filter(({ reports }) => reports.length > 0)
    .map(({ region, reports }) => ({
      region,
      cells: years.map((year) => {
        const ofYear = reports.filter((report) => report.year === year);
        const found = (written.get(region.code) ?? []).filter(({ report }) => report.year === year);
        const state = found.length > 0 ? 'written' : ofYear.length > 0 ? 'silent' : 'none';
        return { year, state, passages: found, reports: ofYear };
      }),
    }));
}

/** Figures by the places that they stand in: their section, and their item. */
function measuredIn(across: Across): ReadonlyMap<string, readonly string[]> {
  const places = allMentions(across, ({ figures }) => figures).flatMap(({ report, mention }) =>
    [...new Set([mention.section, mention.anchor])].map((anchor) => ({
      place: `${report.id}#${anchor}`,
      indicator: mention.of,
    })),
  );
  return new Map(
    [...Map.groupBy(places, ({ place }) => place)].map(([place, list]) => [
      place,
      list.map(({ indicator }) => indicator),
    ]),
  );
}

function indicatorsIn(
  passages: readonly TopicPassage[],
  {
    measured,
    indicators,
  }: {
    readonly measured: ReadonlyMap<string, readonly string[]>;
    readonly indicators: readonly Indicator[];
  },
): TopicEntry['indicators'] {
  const counts = new Map<string, number>();
  for (const { report, anchor } of passages) {
    for (const id of measured.get(`${report.id}#${anchor}`) ?? []) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return indicators
    .flatMap((indicator) => {
      const count = counts.get(indicator.id);
      return count === undefined ? [] : [{ indicator, count }];
    })
    .sort((a, b) => b.count - a.count || compareText(a.indicator.id, b.indicator.id));
}

function chaptersOf(entries: readonly TopicEntry[]): readonly ChapterTopics[] {
  const groups = Map.groupBy(entries, ({ topic }) => chapterOf(topic.chapters.outline2021));
  return [...outlineChapters, noChapter].flatMap((title) => {
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
