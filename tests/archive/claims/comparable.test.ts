import { describe, expect, test } from 'vitest';
import { madeAcross, saidOf } from './made-reports.ts';

const received = (words: string) => words.replace(/\d+[件宗人]/u, ':figure[$&]{of=fuyi.received}');
const usual = received('全年全县收到行政复议申请31件。');

describe('figures of two reports may be compared when every part is known and equal', () => {
  test.each([
    { name: 'word for word', other: received('全年全县收到行政复议申请42件。') },
    { name: '宗 for 件', other: received('全年全县收到行政复议申请42宗。') },
    {
      name: '全区 of a district for 全县 of a county',
      other: received('2023年全区共收到行政复议申请42件。'),
    },
  ])('$name', ({ other }) => {
    const { figures } = madeAcross({ '440222/2023': usual, '440205/2023': other });
    expect(saidOf(figures, 'fuyi.received')).toEqual([
      expect.stringContaining('可以相比'),
      expect.stringContaining('可以相比'),
    ]);
  });

  test('what an editor says of scope and period counts as known', () => {
    const marked = '收到行政复议申请:figure[5件]{of=fuyi.received scope=全县 period=全年}。';
    const { figures } = madeAcross({ '440222/2023': usual, '440205/2023': marked });
    expect(saidOf(figures, 'fuyi.received')).toEqual(['5件 可以相比', '31件 可以相比']);
  });
});

describe('and else the page says which part differs or is unknown', () => {
  test.each([
    {
      name: 'another level of places',
      id: '440200/2023',
      other: '全年全市收到行政复议申请42件。',
      apart: '没有另一份报告的数各项都与它相同',
    },
    {
      name: 'a part of the year against the whole',
      other: '上半年全县收到行政复议申请42件。',
      apart: '没有另一份报告的数各项都与它相同',
    },
    {
      name: '今年以来, which ends nobody knows when',
      other: '今年以来，全县收到行政复议申请42件。',
      apart: '时段未写明',
    },
    {
      name: 'no time at all: a blank is not equal to a blank',
      other: '全县收到行政复议申请42件。',
      apart: '时段未写明',
    },
    {
      name: 'nobody named who counts',
      other: '全年收到行政复议申请42件。',
      apart: '主体或范围未写明',
    },
    {
      name: 'another body that counts',
      other: '全年县复议局收到行政复议申请42件。',
      apart: '没有另一份报告的数各项都与它相同',
    },
    {
      name: 'another verb',
      other: '全年全县受理行政复议申请42件。',
      apart: '没有另一份报告的数各项都与它相同',
    },
    {
      name: 'another thing that is counted',
      other: '全年全县收到行政复议咨询42件。',
      apart: '没有另一份报告的数各项都与它相同',
    },
    {
      name: 'another unit',
      other: '全年全县收到行政复议申请42人。',
      apart: '没有另一份报告的数各项都与它相同',
    },
    {
      name: 'a number that is not exact',
      other: '全年全县收到行政复议申请约42件。',
      apart: '没有另一份报告的数各项都与它相同',
    },
    {
      name: 'a part of a total',
      other: '全年全县收到各类申请90件，其中收到行政复议申请42件。',
      apart: /主体或范围未写明/u,
    },
    {
      name: 'a change',
      other: '全年全县收到行政复议申请比上年增加42件。',
      apart: /未写明/u,
    },
  ])('$name', ({ id = '440205/2023', other, apart }) => {
    const marked = other.replace(/42[件人]/u, ':figure[$&]{of=fuyi.received}');
    const { figures } = madeAcross({ '440222/2023': usual, [id]: marked });
    expect(figures.byId.get('fuyi.received')?.comparable).toEqual([]);
    const [said] = saidOf(figures, 'fuyi.received').filter((each) => each.startsWith('42'));
    expect(said).toMatch(apart);
  });

  test('one report twice is no comparison, and of two numbers for the same neither counts', () => {
    const twice = `${usual}${received('全年全县收到行政复议申请32件。')}`;
    const alone = madeAcross({ '440222/2023': `${usual}${usual}` });
    expect(alone.figures.byId.get('fuyi.received')?.comparable).toEqual([]);
    const { figures } = madeAcross({ '440222/2023': twice, '440205/2023': usual });
    expect(figures.byId.get('fuyi.received')?.comparable).toEqual([]);
  });

  test('beside a set that may be compared, what differs from it is named', () => {
    const { figures } = madeAcross({
      '440222/2023': usual,
      '440205/2023': usual,
      '440200/2023': received('今年以来，全市收到行政复议申请97件。'),
    });
    expect(saidOf(figures, 'fuyi.received')).toContain('97件 时段未写明，级别不同');
  });
});

// Pairs that the pages once called comparable, as they were reported.
describe('what was said wrongly once is not said again', () => {
  const county = '440222/2023';
  const prefecture = '440200/2023';
  const township = '640522104/2023';
  test.each([
    {
      indicator: 'tiaojie.cases',
      reports: {
        [prefecture]: '今年以来，全市排查化解纠纷:figure[5000件]{of=tiaojie.cases}。',
        [county]: '全年调解成功:figure[200件]{of=tiaojie.cases}。',
      },
    },
    {
      indicator: 'pufa.materials',
      reports: {
        [prefecture]: '今年以来，发放宣传资料:figure[8万余份]{of=pufa.materials}。',
        [county]: '全年发放宣传资料:figure[7.6万份]{of=pufa.materials}。',
        [township]: '派发宣传册:figure[7500余份]{of=pufa.materials}。',
      },
    },
    {
      indicator: 'qingdan.powers',
      reports: {
        [prefecture]: '梳理权责事项:figure[4782项]{of=qingdan.powers}。',
        [county]: '47个部门总计保留实施的行政职权:figure[6426项]{of=qingdan.powers}。',
      },
    },
    {
      indicator: 'heli.satisfaction',
      reports: {
        [prefecture]: '代表委员满意率:figure[99.7%]{of=heli.satisfaction}。',
        [county]: '满意和基本满意率达:figure[100%]{of=heli.satisfaction}。',
      },
    },
    {
      indicator: 'juan.times',
      reports: {
        [township]: '接受组织:figure[2次]{of=juan.times}行政执法案卷评查。',
        [county]: '全年组织开展:figure[两次]{of=juan.times}行政执法案卷评查工作。',
      },
    },
    {
      indicator: 'mianfa.items',
      reports: {
        [prefecture]:
          '公布:figure[293项]{of=mianfa.items}首次轻微违法清单。免罚清单扩充至:figure[293项]{of=mianfa.items}。',
      },
    },
    {
      indicator: 'rexian.handled',
      reports: {
        [township]:
          '全年办理热线问题:figure[191件]{of=rexian.handled}。处理热线问题:figure[198件]{of=rexian.handled}。',
      },
    },
    {
      indicator: 'fayuan.consult',
      reports: {
        [prefecture]: '今年以来，全市解答法律咨询:figure[6.2万人次]{of=fayuan.consult}。',
        [county]: '律师值班接受咨询:figure[1300余人次]{of=fayuan.consult}。',
      },
    },
    {
      indicator: 'tiaojie.committees',
      reports: {
        [county]: '全县共有人民调解委员会:figure[125个]{of=tiaojie.committees}。',
        [township]: '新建人民调解委员会:figure[3个]{of=tiaojie.committees}。',
      },
    },
    {
      indicator: 'tiaojie.mediators',
      reports: {
        [prefecture]: '全市人民调解员:figure[1.1万人]{of=tiaojie.mediators}。',
        [county]: '聘任专职人民调解员:figure[62名]{of=tiaojie.mediators}。',
      },
    },
    {
      indicator: 'gongzheng.cases',
      reports: {
        [prefecture]: '今年以来，全市共办理公证:figure[19835件]{of=gongzheng.cases}。',
        [county]: '全年办理各类公证案件:figure[727件]{of=gongzheng.cases}。',
      },
    },
  ])('$indicator', ({ indicator, reports }) => {
    const { figures } = madeAcross(reports);
    expect(figures.byId.get(indicator)?.comparable).toEqual([]);
  });
});
