import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import {
  parseIndicators,
  parseTopics,
  parseWorks,
} from '#archive/store/tables/parse-authorities.ts';

const work = '- id: lff\n  title: 立法法\n  kind: 法律\n  level: 国家\n';
const indicator = '- id: fuyi.received\n  name: 收到件数\n  units: [件]\n';

test.each([
  {
    name: 'an unknown key',
    parse: parseWorks,
    yaml: `${work}  author: 甲\n`,
    message: '1:3: lff：不认得 author。',
  },
  {
    name: 'a kind of its own',
    parse: parseWorks,
    yaml: work.replace('法律', '大法'),
    message: /^3:9: lff\.kind：/u,
  },
  {
    name: 'an id used twice',
    parse: parseWorks,
    yaml: work + work,
    message: '5:7: lff.id：lff 已经用过。',
  },
  {
    name: 'a member that is not there',
    parse: parseWorks,
    yaml: `${work}  standsFor: [nowhere]\n`,
    message: 'lff：standsFor 里的 nowhere 不在本表。',
  },
  {
    name: 'an open-ended repetition',
    parse: parseTopics,
    yaml: "- id: fuyi\n  label: 复议\n  chapters: {}\n  strong: ['复议.*案']\n",
    message: /4:12: fuyi\.strong\.0：不用 \* 和 \+/u,
  },
  {
    name: 'a broken expression',
    parse: parseTopics,
    yaml: "- id: fuyi\n  label: 复议\n  chapters: {}\n  strong: ['(复议']\n",
    message: /不是合法的正则表达式/u,
  },
  {
    name: 'a pattern without a number',
    parse: parseIndicators,
    yaml: `${indicator}  patterns: [收到申请]\n`,
    message: /4:14: fuyi\.received\.patterns\.0：/u,
  },
  { name: 'broken YAML', parse: parseIndicators, yaml: '- id: [a\n', message: /不是合法的 YAML/u },
  {
    name: 'something else than a list',
    parse: parseWorks,
    yaml: 'id: a\n',
    message: /^1:1: 本表：/u,
  },
])('an authority with $name is refused where it stands', ({ parse, yaml, message }) => {
  const file = new VFile(yaml);
  expect(parse(file)).toBeUndefined();
  expect(file.messages.map(String).join('\n')).toMatch(message);
});

test('an entry may leave out what it does not have', () => {
  expect(parseWorks(new VFile(work))).toEqual([
    {
      id: 'lff',
      title: '立法法',
      kind: '法律',
      level: '国家',
      variants: [],
      names: [],
      standsFor: [],
    },
  ]);
});
