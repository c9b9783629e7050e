import { expect, test } from 'vitest';
import { outlineOf, sectionsAbove, titleOf } from '#model/outline.ts';
import { readShort } from '#tests/helpers/short-file.ts';

const body = `甲县人民政府：

我县工作如下：

## 一、成效。

### （一）决策

一是甲。二是乙。

#### 1.程序

丙

### （二）执法

## 二、不足

丁

::section{part=plan title=打算}

戊

附件：1.统计表

甲县人民政府

2024年2月28日
`;

function shortReport() {
  const { report } = readShort(body);
  if (report === undefined) throw new Error('the short report cannot be read');
  return report;
}

test('outlineOf lists preamble, headings, items, tails and attachments in the order of the text', () => {
  const drawn = outlineOf(shortReport()).map(
    ({ anchor, kind, level, title }) => `${anchor} ${kind} ${level} ${title ?? '—'}`,
  );
  expect(drawn).toEqual([
    's0 preamble 1 —',
    's1 heading 2 成效',
    's1-1 heading 3 决策',
    's1-1-i1 item 4 甲',
    's1-1-i2 item 4 乙',
    's1-1-1 heading 4 程序',
    's1-2 heading 3 执法',
    's2 heading 2 不足',
    't1 tail 1 打算',
    'a1 attachment 1 1.统计表',
  ]);
});

test('the salutation and the signature have sections, and no place in the outline', () => {
  const { sections } = shortReport();
  expect(sections.at(0)?.kind).toBe('opening');
  expect(sections.at(-1)?.paragraphs.map(({ role }) => role)).toEqual(['signature', 'date']);
});

test('ancestorsOf names the headings above, outermost first', () => {
  const report = shortReport();
  const above = report.sections.map((section) =>
    sectionsAbove(report, section)
      .map(({ anchor }) => anchor)
      .join(' > '),
  );
  expect(report.sections.map(({ anchor }, at) => `${anchor}: ${above[at]}`)).toEqual([
    'o: ',
    's0: ',
    's1: ',
    's1-1: s1',
    's1-1-1: s1 > s1-1',
    's1-2: s1',
    's2: ',
    't1: ',
    'a1: ',
    'c: ',
  ]);
});

test('titleOf leaves marker and final stop out', () => {
  expect(shortReport().sections.map(titleOf)).toContain('成效');
});
