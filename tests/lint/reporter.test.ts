import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { fileMessagesOf } from '#lint/file-message.ts';
import { jsonOfMessages, reportOfMessages } from '#lint/reporter.ts';

function fileWithMessages(): VFile {
  const file = new VFile({ path: 'content/reports/440205/2023.md', value: '' });
  const place = { start: { line: 3, column: 4 }, end: { line: 3, column: 6 } };
  const wrong = file.message('半角“,”，应为全角“，”。', { place, ruleId: 'halfwidth-punctuation' });
  wrong.fatal = true;
  wrong.actual = ',';
  wrong.expected = ['，'];
  const odd = file.message('“三是”不相连。', { place: place.start, ruleId: 'item-numbering' });
  odd.note = '对照原页。';
  return file;
}

const messages = fileMessagesOf(fileWithMessages());

test('the report names file, line, column, kind, rule, hint and page, and ends with the counts', () => {
  expect(reportOfMessages(messages, 2)).toBe(
    `content/reports/440205/2023.md
  content/reports/440205/2023.md:3:4  错误  半角“,”，应为全角“，”。  [halfwidth-punctuation]
  content/reports/440205/2023.md:3:4  提醒  “三是”不相连。  [item-numbering]
    对照原页。
  说明：src/lint/rules/halfwidth-punctuation.md
  说明：src/lint/rules/item-numbering.md

看了 2 个文件：1 个错误，1 个提醒。
`,
  );
});

test('the report of clean files is one line', () => {
  expect(reportOfMessages([], 1)).toBe('看了 1 个文件，没有发现问题。\n');
});

test('the JSON has one entry a message', () => {
  expect(JSON.parse(jsonOfMessages(messages))).toEqual([
    {
      path: 'content/reports/440205/2023.md',
      line: 3,
      column: 4,
      endLine: 3,
      endColumn: 6,
      rule: 'halfwidth-punctuation',
      severity: 'error',
      message: '半角“,”，应为全角“，”。',
      actual: ',',
      expected: ['，'],
      page: 'src/lint/rules/halfwidth-punctuation.md',
    },
    {
      path: 'content/reports/440205/2023.md',
      line: 3,
      column: 4,
      rule: 'item-numbering',
      severity: 'warning',
      message: '“三是”不相连。',
      hint: '对照原页。',
      page: 'src/lint/rules/item-numbering.md',
    },
  ]);
});
