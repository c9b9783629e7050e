import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { applyIgnores, complainOfUnused, parseIgnores } from '#lint/ignores.ts';

const list = `
- report: 440205/2023
  rule: item-numbering
  words: 监督
  reason: 原页缺“二是”。
`;

function listFile(value: string): VFile {
  return new VFile({ path: 'content/lint-ignore.yaml', value });
}

function reportWith(text: string): VFile {
  const file = new VFile({ path: 'content/reports/440205/2023.md', value: text });
  const place = { line: 1, column: 1 };
  file.message('“三是”不相连。', { place, ruleId: 'item-numbering' });
  return file;
}

test('an ignore takes away the finding of its rule on the line with its words', () => {
  const file = reportWith('三是加强监督。');
  const used = applyIgnores(file, { id: '440205/2023', ignores: parseIgnores(listFile(list)) });
  expect(file.messages).toEqual([]);
  expect(used.size).toBe(1);
});

test.each([
  { name: 'on a line with other words', id: '440205/2023', text: '三是加强领导。' },
  { name: 'of another report', id: '440205/2022', text: '三是加强监督。' },
])('a finding $name stays, and the ignore is said to be about nothing', ({ id, text }) => {
  const file = reportWith(text);
  const yaml = listFile(list);
  const ignores = parseIgnores(yaml);
  const used = new Set([...applyIgnores(file, { id, ignores })].map(({ line }) => line));
  complainOfUnused(yaml, { ignores, used });
  expect(file.messages).toHaveLength(1);
  expect(yaml.messages.map(String)).toEqual([
    'content/lint-ignore.yaml:2:1: 440205/2023 的 item-numbering 已经没有了，这一条可以删去。',
  ]);
});

test('an ignore without a reason is an error, and nothing is ignored', () => {
  const yaml = listFile('- report: 440205/2023\n  rule: item-numbering\n');
  expect(parseIgnores(yaml)).toEqual([]);
  expect(yaml.messages.map(({ line, fatal }) => ({ line, fatal }))).toEqual([
    { line: 1, fatal: true },
  ]);
});

test('no list at all ignores nothing', () => {
  const yaml = listFile('');
  expect(parseIgnores(yaml)).toEqual([]);
  expect(yaml.messages).toEqual([]);
});
