import { expect, test } from 'vitest';
import { figureTable } from '#archive/figures/figure-table.ts';
import { printedFigureOf } from '#archive/mentions/printed-figure.ts';
import { madeAcross } from '#tests/archive/claims/made-reports.ts';
import { theArchive } from '#tests/archive/read-across.ts';

const { regions } = theArchive.archive;

test.each([
  {
    text: '追回账款:figure[3054万余元]{of=yingshang.recovered approx}。',
    printed: '3054万余元',
    data: '30540000,元,>',
  },
  {
    text: '归集信息超:figure[2亿条]{of=chengxin.info_count approx}。',
    printed: '超2亿条',
    data: '200000000,条,>',
  },
  {
    text: '受众面达:figure[80%]{of=pufa.coverage approx}以上。',
    printed: '80%以上',
    data: '80,%,≥',
  },
  {
    text: '培训不少于:figure[40学时]{of=peixun.hours approx}。',
    printed: '不少于40学时',
    data: '40,学时,≥',
  },
  {
    text: '金额近:figure[300万元]{of=tiaojie.amount approx}。',
    printed: '近300万元',
    data: '3000000,元,<',
  },
  {
    text: '金额约:figure[2142万元]{of=tiaojie.amount approx}。',
    printed: '约2142万元',
    data: '21420000,元,≈',
  },
  {
    text: '时限压缩至:figure[60天]{of=qiye.setup_after}以内。',
    printed: '60天以内',
    data: '60,天,≤',
  },
  { text: '发放资料:figure[23万份]{of=pufa.materials}。', printed: '23万份', data: '230000,份,' },
])('$printed is what readers see, $data what programs read', ({ text, printed, data }) => {
  const { figures } = madeAcross({ '440205/2023': text });
  const entry = figures.entries.find(({ values }) => values.length > 0);
  expect(entry?.values.map(({ mention }) => printedFigureOf(mention))).toEqual([printed]);
  expect(entry && figureTable(entry, regions)).toContain(`,${printed},${data},`);
});
