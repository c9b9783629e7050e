import { describe, expect, test } from 'vitest';
import { theArchive } from '#tests/archive/read-across.ts';
import { madeAcross } from './made-reports.ts';

const marked = (words: string) =>
  words.replace(/\d+(?:余|多)?[件起]/gu, ':figure[$&]{of=rexian.handled}');

function drawn(reports: Readonly<Record<string, string>>): readonly string[] {
  const made = Object.fromEntries(Object.entries(reports).map(([id, text]) => [id, marked(text)]));
  return madeAcross(made).contradictions.map(
    ({ kind, one, other }) => `${kind} ${one.mention.words} ${other.mention.words}`,
  );
}

test('the two numbers of 三河镇 for its hotline are found, and no other in the archive', () => {
  const found = theArchive.across.contradictions.map(
    ({ one, other }) => `${one.report.id} ${one.mention.words} ${other.mention.words}`,
  );
  expect(found).toEqual(['640522104/2023 191件 198件']);
});

describe('two figures in one report', () => {
  test('contradict when nothing that is written tells them apart', () => {
    expect(drawn({ '440205/2023': '全年办理热线问题191件。处理热线问题198件。' })).toEqual([
      'within-report 191件 198件',
    ]);
  });

  test.each([
    { name: 'the same number', text: '办理热线问题191件。处理热线问题191件。' },
    { name: 'two spans of time', text: '上半年办理热线问题91件。全年办理热线问题198件。' },
    { name: 'last year and this', text: '上年办理热线问题150件。今年办理热线问题198件。' },
    { name: 'two bodies', text: '县城管局办理热线问题30件。县住建局办理热线问题41件。' },
    {
      name: 'a part and its total',
      text: '办理热线问题191件。收到各类问题200条，其中热线问题20件。',
    },
    { name: 'a change', text: '办理热线问题191件。热线问题比上年增加12件。' },
    { name: 'a bound that fits', text: '办理热线问题190余件。处理热线问题198件。' },
    { name: 'about that many', text: '办理热线问题约200件。处理热线问题198件。' },
    { name: 'another unit', text: '办理热线问题191件。处理热线问题20条。' },
    { name: 'two numbers of one sentence', text: '办理热线问题191件，热线问题198件另行转办。' },
    { name: 'what is aimed at', text: '办理热线问题191件。力争明年办理热线问题300件。' },
  ])('do not with $name', ({ text }) => {
    expect(
      drawn({ '440205/2023': text.replace('20条', ':figure[20条]{of=rexian.handled}') }),
    ).toEqual([]);
  });

  test('a bound that does not fit is no way out', () => {
    expect(drawn({ '440205/2023': '办理热线问题超过200件。处理热线问题191件。' })).toEqual([
      'within-report 200件 191件',
    ]);
  });
});

describe('what a report says of last year', () => {
  test.each([
    {
      name: 'contradicts another number',
      before: '全年办理热线问题150件。',
      found: ['last-year 150件 160件'],
    },
    { name: 'agrees with the same', before: '全年办理热线问题160件。', found: [] },
    { name: 'is not held against half a year', before: '上半年办理热线问题90件。', found: [] },
    { name: 'is not held against a part', before: '其中办理热线问题90件。', found: [] },
  ])('$name', ({ before, found }) => {
    const reports = { '440205/2022': before, '440205/2023': '上年办理热线问题160件。' };
    expect(drawn(reports).filter((each) => each.startsWith('last-year'))).toEqual(found);
  });

  test('is not held against the report of another place', () => {
    const reports = {
      '440222/2022': '全年办理热线问题150件。',
      '440205/2023': '上年办理热线问题160件。',
    };
    expect(drawn(reports)).toEqual([]);
  });
});

test('a contradiction is found from each report that it stands in, and from no other', () => {
  const { contradictions, contradictionsIn } = madeAcross({
    '440205/2022': marked('全年办理热线问题150件。'),
    '440205/2023': marked('上年办理热线问题160件。办理热线问题191件。处理热线问题198件。'),
    '440222/2023': marked('办理热线问题191件。'),
  });
  expect(contradictions.length).toBeGreaterThan(1);
  expect([...contradictionsIn.keys()].sort()).toEqual(['440205/2022', '440205/2023']);
  expect(contradictionsIn.get('440205/2022')).toEqual(
    contradictions.filter(({ kind }) => kind === 'last-year'),
  );
  expect(contradictionsIn.get('440205/2023')).toEqual(contradictions);
});
