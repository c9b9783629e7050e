import { expect, test } from 'vitest';
import { compileTopics, topicsOfPassage } from '#annotate/topics.ts';
import { readTables } from '#archive/store/read-tables.ts';

const topics = compileTopics(readTables('.').topics);

test.each([
  {
    name: 'certain from the title',
    title: '加强行政复议工作',
    text: '受理49件。',
    found: 'fuyi certain',
  },
  {
    name: 'certain from two mentions',
    title: '',
    text: '加强行政复议，办结行政复议案件3件。',
    found: 'fuyi certain',
  },
  { name: 'uncertain from one', title: '', text: '积极推进行政复议。', found: 'fuyi uncertain' },
  {
    name: 'misled neither by 协调解决 nor by 守法普法协调小组',
    title: '协调解决问题，守法普法',
    text: '',
    found: '',
  },
])('a topic is $name', ({ title, text, found }) => {
  const drawn = topicsOfPassage({ title, text }, topics).map(
    ({ topic, certainty }) => `${topic} ${certainty}`,
  );
  expect(drawn.join(', ')).toBe(found);
});
