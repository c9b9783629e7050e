import { describe, expect, test } from 'vitest';
import type { FigureReading } from '#annotate/figure-reading/figure-reading.ts';
import { readQuantitiesOf } from '#annotate/figure-reading/read-quantities.ts';

/** One part of the identity of each number of a sentence, as `93件 我局`; `?` is not told. */
function told(part: keyof FigureReading, text: string): readonly string[] {
  return readQuantitiesOf(text, 2023).map(
    ({ quantity, reading }) =>
      `${text.slice(quantity.start, quantity.end)} ${reading[part] ?? '?'}`,
  );
}

describe('whose doings are counted is told where the grammar tells it', () => {
  test.each([
    ['各镇街受理申请31件。', ['31件 各镇街']],
    ['本局查处案件7件。', ['7件 本局']],
    [
      '新收85件，其中市本级31件，各县（市、区）54件。',
      ['85件 ?', '31件 市本级', '54件 各县（市、区）'],
    ],
    ['区水务局会同公安局、农业局查处案件7件。', ['7件 区水务局']],
    ['甲局、乙局和丙局分别查处案件7件、8件和9件。', ['7件 甲局', '8件 乙局', '9件 丙局']],
    ['区复议机构收到申请31件；依法受理29件。', ['31件 区复议机构', '29件 区复议机构']],
    ['区司法局出具意见31份；各镇街查处案件7件。', ['31份 区司法局', '7件 各镇街']],
    ['民警走访群众31人次。', ['31人次 民警']],
    ['编制31名：县司法局12名，乡镇司法所19名。', ['31名 ?', '12名 县司法局', '19名 乡镇司法所']],
  ])('%s', (text, expected) => {
    expect(told('whose', text)).toEqual(expected);
  });
});

describe('and else it is not told', () => {
  test.each([
    ['宣讲小分队31支。', ['31支 ?']],
    ['市县两级政府法律顾问共31名。', ['31名 ?']],
    ['移交公安机关7件。', ['7件 ?']],
    ['县检察院发出建议31份，采纳29份。', ['31份 县检察院', '29份 ?']],
    ['全镇调处纠纷31件，各村自己调掉的有19件。', ['31件 全镇', '19件 ?']],
    ['区司法局出具意见31份；经研究，废止文件7件。', ['31份 区司法局', '7件 ?']],
    ['配合区司法局清理文件31件。', ['31件 ?']],
    ['受理、办结申请分别为31件和29件。', ['31件 ?', '29件 ?']],
    ['跨部门联合抽查31次。', ['31次 ?']],
  ])('%s', (text, expected) => {
    expect(told('whose', text)).toEqual(expected);
  });
});

test.each([
  ['不予受理7件。', ['7件 不予受理']],
  ['未办结7件。', ['7件 未办结']],
  ['共有编制31名。', ['31名 共有']],
  ['报送备案文件31件。', ['31件 报送']],
  ['召开会议7次。', ['7次 召开']],
  ['摸出纠纷31件。', ['31件 摸出']],
  ['抓获嫌疑人31名。', ['31名 抓获']],
  ['处罚案件31件。', ['31件 ?']],
  ['还有7件在补正。', ['7件 ?']],
  ['仍有5个所没有达到要求。', ['5个 ?']],
  ['分管的3个股室尚有问题11条。', ['3个 ?', '11条 有']],
  ['3件尚在审理。', ['3件 审理']],
  ['建成平台9个，入网执法人员31人。', ['9个 建成', '31人 ?']],
  ['同比少收13件。', ['13件 少收']],
])('how it came about: %s', (text, expected) => {
  expect(told('verb', text)).toEqual(expected);
});

test.each([
  ['18名执法人员至今无证。', ['18名 执法人员']],
  ['21个行政村无一人伤亡。', ['21个 行政村']],
  ['处罚12名未成年人。', ['12名 未成年人']],
  ['剩5件交县里。', ['5件 ?']],
  ['9件也全部了结。', ['9件 ?']],
  ['另2条已列入计划。', ['2条 ?']],
  ['每名律师每月到村不少于1天。', ['1天 ?']],
  ['达到3人以上的要求。', ['3人 ?']],
  ['乡镇司法所316名。', ['316名 ?']],
])('what is counted, and not what is said of it: %s', (text, expected) => {
  expect(told('counted', text)).toEqual(expected);
});

test.each([
  ['矛盾大起底3轮。', ['3轮 ?']],
  ['截至2022年底，建成站点31个。', ['31个 2022年底']],
  ['截至去年年底，建成站点31个。', ['31个 去年年底']],
  ['截至2023年底，建成站点31个。', ['31个 end']],
  ['3月12日拆除违建7处。', ['7处 3月12日']],
  ['每周巡查2次，查处案件7件。', ['2次 每周', '7件 ?']],
  ['上年承诺的8件实事已办成7件。', ['8件 last', '7件 ?']],
  ['全年排查纠纷31件，其余4件正在办理。', ['31件 year', '4件 ?']],
])('the time that a number is of: %s', (text, expected) => {
  expect(told('period', text)).toEqual(expected);
});

test.each([
  ['共有编制31名：县级12名，乡级19名。', ['31名 whole', '12名 part', '19名 part']],
  ['共有案件31件（含结转7件）。', ['31件 whole', '7件 part']],
  ['收到申请31件，还有6件在补正。', ['31件 whole', '6件 ?']],
  ['批准申请31件，其中残疾人11件，驳回申请3件。', ['31件 whole', '11件 part', '3件 ?']],
  ['剩5件交县里，达到3人以上的要求。', ['5件 part', '3人 target']],
])('of the whole, or a part: %s', (text, expected) => {
  expect(told('extent', text)).toEqual(expected);
});
