import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/annotate/figures.ts';
import { drawn } from './drawn.ts';
import { readAuthorities } from './read-authorities.ts';
import { shortReport } from './short-report.ts';

const { indicators } = readAuthorities();

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
      found: ['figure 1.27万余件 tiaojie.cases approx'],
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
