import { expect, test } from 'vitest';
import { topicClaimOf } from '#archive/claims/topic-claim.ts';
import { passageMentionsOf } from '#archive/mentions/passage-mentions.ts';
import { readAcross, theArchive } from '#tests/archive/read-across.ts';
import { readShort } from '#tests/helpers/short-file.ts';

/** What the page of a topic says of a report with this text, and how many places it shows. */
function saidOf(topic: string, body: string): string {
  const { report } = readShort(body);
  if (report === undefined) throw new Error('The report is not sound.');
  const entry = readAcross('one report', [report]).across.topics.byId.get(topic);
  const cell = entry?.rows[0]?.cells[0];
  const shown = (cell?.passages.length ?? 0) + (cell?.traces.length ?? 0);
  return `${cell?.state} ${shown}`;
}

test.each([
  {
    name: 'an aside in a section on something else is possible',
    topic: 'jiandu',
    body: '## （一）加强规范化建设。\n\n开展全县案卷集中评查，共抽取案卷40件。\n',
    said: 'possible 1',
  },
  {
    name: 'a word of mere support is possible too',
    topic: 'gongkai',
    body: '## （一）优化服务\n\n办事指南全部公开。\n',
    said: 'possible 1',
  },
  {
    name: 'words in a sentence of the preamble count',
    topic: 'fuyi',
    body: '全县行政复议平稳推进，现报告如下：\n\n## 一、成效\n\n修路10公里。\n',
    said: 'possible 1',
  },
  {
    name: 'words in an item count',
    topic: 'jianguan',
    body: '## 一、成效\n\n一是修路10公里。二是便利群众。“双随机、一公开”全面推行。\n',
    said: 'possible 1',
  },
  {
    name: 'two sentences with words are two places',
    topic: 'shifan',
    body: '## 一、成效\n\n培育示范村3个。修路10公里。评出示范户20户。\n',
    said: 'possible 2',
  },
  {
    name: 'a heading is a passage',
    topic: 'fuyi',
    body: '## （一）加强行政复议工作\n\n受理49件。\n',
    said: 'written 1',
  },
  {
    name: 'what merely contains the letters is nothing: 协调解决 is no 调解',
    topic: 'tiaojie',
    body: '## 一、成效\n\n协调解决用水难题3个。\n',
    said: 'wordless 0',
  },
  {
    name: 'nor is 守法普法 in the name of a group 普法',
    topic: 'pufa',
    body: '## 一、成效\n\n守法普法协调小组开会2次。\n',
    said: 'wordless 0',
  },
  {
    name: 'no word at all is wordless',
    topic: 'fuyi',
    body: '## 一、成效\n\n修路10公里。\n',
    said: 'wordless 0',
  },
])('$name', ({ topic, body, said }) => {
  expect(saidOf(topic, body)).toBe(said);
});

test('a certain passage is enough, whatever else is unsure', () => {
  expect(topicClaimOf({ passages: ['one'], traces: ['one'] })).toBe('written');
});

test('the seven cells that were denied are possible now, each with the place', () => {
  const denied = [
    ['fangguanfu', '440205'],
    ['gongkai', '510811'],
    ['jiandu', '130300'],
    ['jianguan', '510811'],
    ['shifan', '440205'],
    ['tizhi', '130300'],
    ['zeren', '640522104'],
  ] as const;
  for (const [topic, place] of denied) {
    const row = theArchive.across.topics.byId
      .get(topic)
      ?.rows.find(({ region }) => region.code === place);
    const cell = row?.cells.find(({ state }) => state !== 'none');
    expect(`${topic} ${place} ${cell?.state}`).toBe(`${topic} ${place} possible`);
    expect(cell?.traces.length).toBeGreaterThan(0);
  }
});

test('a wordless report has no word of the topic anywhere, a possible one shows each sentence', () => {
  const topics = new Map(theArchive.authorities.topics.map((topic) => [topic.id, topic]));
  const cells = theArchive.across.topics.entries.flatMap(({ topic, rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, topic: topic.id }))),
  );
  const wordless = cells.filter(({ state }) => state === 'wordless');
  expect(wordless.length).toBeGreaterThan(0);
  for (const { topic, reports } of wordless) {
    const { strong = [], weak = [], misleading = [] } = topics.get(topic) ?? {};
    for (const { id } of reports) {
      const text = theArchive.reports
        .filter((report) => report.id === id)
        .flatMap(({ sections }) => sections)
        .flatMap(({ heading, paragraphs }) => [
          heading?.line.text ?? '',
          ...paragraphs.map((p) => p.text),
        ])
        .join('\n');
      const cleared = misleading.reduce(
        (all, source) => all.replace(new RegExp(source, 'gu'), '〇'),
        text,
      );
      const found = [...strong, ...weak].filter((source) => new RegExp(source, 'u').test(cleared));
      expect(`${id} ${topic} ${found}`).toBe(`${id} ${topic} `);
    }
  }
});

test('the sentence shown holds a word of the topic, or the heading alone does', () => {
  const { topics } = theArchive.authorities;
  for (const report of theArchive.reports) {
    for (const { shown } of passageMentionsOf(report, topics)) {
      if (shown === undefined) continue;
      expect(shown.sentence.slice(shown.at, shown.at + shown.words.length)).toBe(shown.words);
      expect(shown.words.length).toBeGreaterThan(0);
    }
  }
});

test.each([
  {
    name: 'one that is on it before one that lists it among others',
    topic: 'fuyi',
    body: '## （一）深化行政复议\n\n完善调解、信访、仲裁、行政复议、行政裁决、诉讼等综合机制。建成行政复议委员会，推动行政复议体制改革全面落地。\n',
    shown: '建成行政复议委员会，推动行政复议体制改革全面落地。',
  },
  {
    name: 'one in a list where there is no other',
    topic: 'fuyi',
    body: '## （一）化解行政复议\n\n完善调解、信访、仲裁、行政复议、行政裁决、诉讼等综合机制。\n',
    shown: '完善调解、信访、仲裁、行政复议、行政裁决、诉讼等综合机制。',
  },
  {
    name: 'the first of two that are on it alike',
    topic: 'fuyi',
    body: '## （一）行政复议\n\n全年收到行政复议申请四十九件，比上年有所增加，均已依法受理。成立行政复议委员会，聘请专家委员十二名，召开会议三次。\n',
    shown: '全年收到行政复议申请四十九件，比上年有所增加，均已依法受理。',
  },
  {
    name: 'one that has far more of its words',
    topic: 'kaohe',
    body: '## （一）突出用人导向\n\n坚持重视法治素养和法治能力的用人导向，加强法治工作队伍建设。完善考核评价办法，在年度绩效考核中将法治建设纳入主要考核内容。\n',
    shown: '完善考核评价办法，在年度绩效考核中将法治建设纳入主要考核内容。',
  },
  {
    name: 'a longer one before a label',
    topic: 'fuyi',
    body: '## （一）行政复议\n\n加强行政复议工作。全年收到行政复议申请四十九件，比上年有所增加，均已依法受理。\n',
    shown: '全年收到行政复议申请四十九件，比上年有所增加，均已依法受理。',
  },
  {
    name: 'one whose list gives each its own number',
    topic: 'fangguanfu',
    body: '## （一）推进审批制度改革\n\n承接下放事项13项、取消行政许可事项2项、取消行政确认事项7项，均已公布。行政许可事项网上可办，群众办事更加方便快捷。\n',
    shown: '承接下放事项13项、取消行政许可事项2项、取消行政确认事项7项，均已公布。',
  },
])('the sentence shown is $name', ({ topic, body, shown }) => {
  const { report } = readShort(body);
  const passages = report ? passageMentionsOf(report, theArchive.authorities.topics) : [];
  expect(passages.find((each) => each.topic === topic)?.shown?.sentence).toBe(shown);
});

test('figures beside a topic stand in sentences of it', () => {
  const { report } = readShort(
    '## （一）加强行政应诉\n\n收到行政复议申请:figure[49件]{of=fuyi.received}。行政应诉案件:figure[7件]{of=yingsu.cases}，均已出庭。\n',
  );
  const [passage] = report ? passageMentionsOf(report, theArchive.authorities.topics) : [];
  expect(passage?.topic).toBe('yingsu');
  expect(passage?.shown?.sentence).toBe('行政应诉案件7件，均已出庭。');
  expect(passage?.measures).toEqual(['yingsu.cases']);
});
