import { expect, test } from 'vitest';
import { citationFindingsOf } from '#annotate/citations.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { citedThrough } from '#archive/claims/cited-works.ts';
import { isOftenTogether } from '#archive/claims/often-together.ts';
import { isDocumentKind, workKinds } from '#model/work.ts';
import { readAcross, theArchive } from '#tests/archive/read-across.ts';
import { readShort } from '#tests/helpers/short-file.ts';

const { works } = theArchive.authorities;

function worksIn(text: string): string {
  const { report } = readShort(`${text}\n`);
  if (report === undefined) throw new Error('The report is not sound.');
  const lines = new Map(reportLinesOf(report).map((line) => [line.anchor, line.text]));
  return citationFindingsOf(report, works)
    .proposals.map(
      ({ anchor, annotation: { start, end, work } }) =>
        `${lines.get(anchor)?.slice(start, end)}=${work}`,
    )
    .join(' ');
}

test.each([
  {
    name: '宪法 beside 民法典 is cited',
    text: '学习宪法、民法典。',
    cited: '宪法=xianfa 民法典=mfd',
  },
  { name: 'so it is behind it', text: '学习民法典和宪法。', cited: '民法典=mfd 宪法=xianfa' },
  { name: '宪法宣传周 is no citation', text: '开展宪法宣传周活动。', cited: '' },
  { name: '宪法宣誓 is none', text: '组织宪法宣誓2次。', cited: '' },
  {
    name: 'a work inside another title is cited',
    text: '出台《贯彻〈法治社会建设实施纲要（2020—2025年）〉实施方案》。',
    cited: '〈法治社会建设实施纲要（2020—2025年）〉=fzsh-2020',
  },
  {
    name: 'a local plan is not the national one',
    text: '印发《始兴县“八五”普法规划》，实施始兴县“八五”普法规划。',
    cited: '',
  },
  {
    name: 'a local rule is not the national one',
    text: '施行《甲省优化营商环境条例》，落实乙市信访工作条例。',
    cited: '',
  },
  {
    name: 'a law in the name of something else is not the law',
    text: '制作行政处罚法律文书，贯彻海洋环境保护法。',
    cited: '',
  },
  {
    name: 'the sign of a document behind a verb is the document',
    text: '按国办发〔2018〕118号要求配备设备。',
    cited: '国办发〔2018〕118号=sanxiang-guojia',
  },
  {
    name: 'another body with the same serial number is another document',
    text: '落实昭府办发〔2018〕118号。',
    cited: '',
  },
])('$name', ({ text, cited }) => {
  expect(worksIn(text)).toBe(cited);
});

test.each([
  { name: 'a work is itself', work: 'mfd', all: 'mfd' },
  {
    name: 'a collective name is each of its members',
    work: 'yiguihua',
    all: 'fzsh-2020 fzzf-2021 fzzg-2020 yiguihua',
  },
  { name: 'one whose members are not told is itself', work: 'sange', all: 'sange' },
])('$name', ({ work, all }) => {
  const known = new Map(works.map((each) => [each.id, each]));
  expect([...citedThrough(work, known)].sort().join(' ')).toBe(all);
});

test('collective names inside collective names end', () => {
  const known = new Map([
    ['a', { standsFor: ['b'] }],
    ['b', { standsFor: ['a', 'c'] }],
  ]);
  expect([...citedThrough('a', known)]).toEqual(['a', 'b', 'c']);
});

test('一规划两纲要 counts for its members on their pages', () => {
  for (const id of ['fzzg-2020', 'fzsh-2020']) {
    const entry = theArchive.across.works.byId.get(id);
    expect(`${id} ${entry?.mentions.length} ${entry?.collective} ${entry?.reports}`).toBe(
      `${id} 2 2 1`,
    );
  }
});

test.each([0, 1, 2])('in %i reports together is not often', (reports) => {
  expect(isOftenTogether(reports)).toBe(false);
});

test('in three reports together is often', () => {
  expect(isOftenTogether(3)).toBe(true);
});

test('many sections of one report are not often', () => {
  const body = ['一', '二', '三', '四']
    .map(
      (number) =>
        `## ${number}、甲\n\n贯彻:cite[《民法典》]{work=mfd}和:cite[《行政处罚法》]{work=xzcff}。\n`,
    )
    .join('\n');
  const { report } = readShort(body);
  const { across } = readAcross('one report', report ? [report] : []);
  expect(across.works.byId.get('mfd')?.mentions).toHaveLength(4);
  expect(across.works.byId.get('mfd')?.together).toEqual([]);
});

test('newspapers, forms and publications are no laws and documents', () => {
  expect(workKinds.filter((kind) => !isDocumentKind(kind))).toEqual([
    '表格',
    '经验材料',
    '出版物',
    '报刊',
  ]);
});

test('of at most ten cited laws and documents nobody knows who or where they are from', () => {
  const unknown = theArchive.across.works.entries.filter(
    ({ work, mentions }) =>
      mentions.length > 0 && isDocumentKind(work.kind) && !work.issuer && !work.region,
  );
  expect(unknown.length).toBeLessThanOrEqual(10);
});

test('each work has one title, and each sign of a document one work', () => {
  const titles = works.map(({ title }) => title);
  const numbers = works.flatMap(({ documentNumber }) => documentNumber ?? []);
  expect(titles).toEqual([...new Set(titles)]);
  expect(numbers).toEqual([...new Set(numbers)]);
});
