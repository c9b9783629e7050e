import type { TopicEntry } from '#archive/topics/topic-entry.ts';
import { topicUrl } from '#model/permalink.ts';
import { placesOfMentions } from './places-of-mentions.ts';
import { addressed, type Subject, subjectTableOf } from './subject-table.ts';

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

function possiblePlaces({ rows }: TopicEntry): string | undefined {
  const possible = rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'possible'));
  return placesOfMentions(possible.flatMap(({ traces }) => traces));
}
