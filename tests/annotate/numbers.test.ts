import { describe, expect, test } from 'vitest';
import { quantitiesOf } from '#annotate/numbers.ts';

/** `49件=49`, `1.27万余件>12700`. */
function measured(text: string): readonly string[] {
  return quantitiesOf(text)
    .filter(({ use }) => use === 'measure' || use === 'rank')
    .map(({ start, end, value, unit, bound }) => {
      expect(text.slice(start, end)).toContain(unit);
      return `${text.slice(start, end)}${bound ?? '='}${value}`;
    });
}

describe('quantitiesOf measures', () => {
  test.each([
    { text: '收到申请49件。', found: ['49件=49'] },
    { text: '化解矛盾纠纷1.27万余件。', found: ['1.27万余件>12700'] },
    {
      text: '审批时限从240多个工作日压缩至120个工作日之内。',
      found: ['240多个工作日>240', '120个工作日≤120'],
    },
    { text: '问题金额528895.6万元。', found: ['528895.6万元=5288956000'] },
    { text: '归集信息超2亿条。', found: ['2亿条>200000000'] },
    {
      text: '活动320余场（次），覆盖23万人（次）。',
      found: ['320余场（次）>320', '23万人（次）=230000'],
    },
    { text: '时限压缩56.75 %以上。', found: ['56.75 %≥56.75'] },
    { text: '不少于40学时。', found: ['40学时≥40'] },
    { text: '全国排名第8位。', found: ['8位=8'] },
    { text: '发放1,200份。', found: ['1,200份=1200'] },
    { text: '组织开展两次案卷评查。', found: ['两次=2'] },
    { text: '综合指数3.93，浓度8μg/m3。', found: ['3.93=3.93', '8μg/m3=8'] },
    { text: '安装App8287人次。', found: ['8287人次=8287'] },
  ])('$text', ({ text, found }) => {
    expect(measured(text)).toEqual(found);
  });
});

describe('quantitiesOf knows what a number is when it measures nothing', () => {
  test.each([
    { text: '2023年，', uses: ['year'] },
    { text: '（2021—2025年）', uses: ['year', 'year'] },
    { text: '2024年2月28日', uses: ['date', 'date', 'date'] },
    { text: '7月20日召开', uses: ['date', 'date'] },
    { text: '（20212025年），2025730日', uses: ['date', 'date'] },
    { text: '2020-03-25 09:06:00', uses: ['date', 'date', 'date', 'time', 'time', 'time'] },
    { text: '昭府办函〔2019〕42号', uses: ['document-number', 'document-number'] },
    { text: '第63次常务会', uses: ['ordinal'] },
    { text: '13、健全机制。', uses: ['marker'] },
    { text: '2.强化监督', uses: ['marker'] },
    {
      text: '12345热线，“4.15”安全日，“3+1”制度，PM2.5浓度',
      uses: ['name', 'name', 'name', 'name', 'name'],
    },
    { text: '三项制度、八大攻坚战、第一批、一件事', uses: [] },
  ])('$text', ({ text, uses }) => {
    expect(quantitiesOf(text).map(({ use }) => use)).toEqual(uses);
  });
});
