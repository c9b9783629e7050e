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
    name: 'uncertain from two words of one list',
    title: '',
    text: '提升队伍法治思维、法治能力。',
    found: 'xuefa uncertain',
  },
  {
    name: 'uncertain from two items of a list of other things',
    title: '',
    text: '强化人民调解、普法宣传、一村一法律顾问、“法律明白人”培育。',
    found: 'pufa uncertain, guwen uncertain, tiaojie uncertain',
  },
  {
    name: 'certain from two that are counted apart',
    title: '',
    text: '废止工程建设规范性文件6件、民营经济规范性文件5件。',
    found: 'guifanxing certain',
  },
  {
    name: 'certain from one that a list ends in',
    title: '',
    text: '加大食品药品、医疗卫生、劳动保障等民生领域的执法力度。',
    found: 'zhongdian certain',
  },
  {
    name: 'not told by 党政领导干部, who are people',
    title: '学习《党政领导干部选拔任用工作条例》',
    text: '党政领导干部参训30人。',
    found: '',
  },
  {
    name: 'not told by a list of services beside others',
    title: '',
    text: '清单与政务服务事项清单、行政执法事项清单同源管理，公布政务服务事项清单。',
    found: '',
  },
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
