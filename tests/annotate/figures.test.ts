import { describe, expect, test } from 'vitest';
import { figuresOf } from '#annotate/figures.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { drawn } from './drawn.ts';
import { shortReport } from './short-report.ts';

const { indicators } = readTables('.');

describe('figuresOf', () => {
  test.each([
    {
      name: 'reads a chain of counts by the nearest verb',
      text: '全年收到行政复议申请97件，受理行政复议案件70件，审结67件。',
      found: ['figure 97件 fuyi.received', 'figure 70件 fuyi.accepted', 'figure 67件 fuyi.closed'],
    },
    {
      name: 'gives a closed case to the lawsuits it follows',
      text: '以县政府为被告的诉讼案件13件，审结7件。',
      found: ['figure 13件 yingsu.cases', 'figure 7件 yingsu.closed'],
    },
    {
      name: 'keeps the word for 余 in the figure and says so',
      text: '调解各类矛盾纠纷1.27万余件。',
      found: ['figure 1.27万余件 tiaojie.cases>'],
    },
    {
      name: 'does not read 调解 in 协调解决',
      text: '协调解决跨部门问题12件。',
      found: [],
    },
    {
      name: 'does not count in a unit that the indicator does not have',
      text: '办理法律援助案件30页。',
      found: [],
    },
    {
      name: 'leaves a number inside a title alone',
      text: '印发《受理行政复议案件70件情况》。',
      found: [],
    },
  ])('$name', ({ text, found }) => {
    const report = shortReport(['## 一、主要成效', text]);
    expect(drawn(report, figuresOf(report, indicators))).toEqual(found);
  });
});

// Sentences of reports that are not among the five.
describe('figuresOf reads other reports', () => {
  test.each([
    {
      text: '全国新收行政复议案件31.5万件，同比增长17.1%；依法办结行政复议案件29.3万件，同比增长14.45%。',
      found: ['figure 31.5万件 fuyi.received', 'figure 29.3万件 fuyi.closed'],
    },
    {
      text: '现区级保留的政务服务事项515项，行政许可事项218项，公共服务等其他事项297项。',
      found: ['figure 218项 qingdan.xuke'],
    },
    {
      text: '组织干部职工开展法治培训10场次，覆盖500余人次。',
      found: [],
    },
    {
      text: '镇、村（社区）人民调解组织化解矛盾纠纷35件，协助法庭有效化解疑难复杂案件2件。',
      found: ['figure 35件 tiaojie.cases'],
    },
  ])('$text', ({ text, found }) => {
    const report = shortReport(['## 一、主要成效', text]);
    expect(drawn(report, figuresOf(report, indicators))).toEqual(found);
  });
});
