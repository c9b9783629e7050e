import { expect, test } from 'vitest';
import { statutoryPartsOf } from '#annotate/statutory-part.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { shortReport } from './short-report.ts';

const asked = readTables('.').charter.parts;

test.each([
  {
    name: 'by titles',
    lines: [
      '## 一、主要举措和成效',
      '## 二、存在的不足和原因',
      '## 三、党政主要负责人履行推进法治建设第一责任人职责情况',
      '## 四、2024年工作安排',
    ],
    parts: 's1 achievements, s2 shortcomings, s3 leaders, s4 plan',
  },
  {
    name: 'by place where titles say nothing',
    lines: ['## 一、强化组织领导，夯实法治基础', '## 二、优化职责体系', '## 三、存在问题'],
    parts: 's1 achievements, s2 achievements, s3 shortcomings',
  },
  {
    name: 'below a title that announces two parts',
    lines: ['## 一、存在的问题及下一步打算', '### （一）存在的问题', '### （二）下一步打算'],
    parts: 's1-1 shortcomings, s1-2 plan',
  },
  {
    name: 'as the section above, whatever the title sounds like',
    lines: ['## 一、主要做法', '### （一）破解突出问题', '### （二）抓好工作安排'],
    parts: 's1 achievements, s1-1 achievements, s1-2 achievements',
  },
  {
    name: 'as the leaders’ inside the achievements',
    lines: ['## 一、主要成效', '### （一）压实第一责任人职责'],
    parts: 's1 achievements, s1-1 leaders',
  },
  {
    name: 'of untitled parts by their first words',
    lines: [
      '## 一、主要成效',
      '正文。',
      '::',
      '我市取得了成效，但仍存在一些薄弱环节。',
      '::',
      '2024年，我市将持续推进。',
    ],
    parts: 's1 achievements, t1 shortcomings, t2 plan',
  },
  {
    name: 'not where solving problems is the achievement',
    lines: ['## 一、着力解决突出问题'],
    parts: 's1 achievements',
  },
])('statutoryPartsOf finds the part $name', ({ lines, parts }) => {
  const found = statutoryPartsOf(shortReport(lines), asked);
  expect(found.map(({ anchor, part }) => `${anchor} ${part}`).join(', ')).toBe(parts);
});
