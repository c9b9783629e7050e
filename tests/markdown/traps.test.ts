import { expect, test } from 'vitest';
import { readShort } from '#tests/helpers/short-file.ts';

test.each([
  { name: 'a time of day', text: '上午8:30召开' },
  { name: 'a ratio', text: '比例为1:2的' },
  { name: 'a half-width colon before a word', text: '时间:北京市[见附件]' },
  { name: 'a colon, brackets and braces of no annotation', text: '地点:会场[三楼]{东侧}。' },
  { name: 'a link-like colon', text: '详见:http://www.gov.cn/a?b=c&d=e' },
  { name: 'two tildes, as for ranges', text: '10%~20%,增长~5%' },
  { name: 'doubled tildes', text: '~~删去~~' },
  { name: 'asterisks before a Han character', text: '**注意:**后文' },
  { name: 'one asterisk a side', text: '5*3与*4' },
  { name: 'underscores', text: '_见_附表__一__' },
  { name: 'raw HTML', text: '甲<b>乙</b><script>alert(1)</script>丙' },
  { name: 'an HTML line', text: '<div class="x">' },
  { name: 'an HTML comment', text: '<!-- 略 -->' },
  { name: 'angle brackets in a title', text: '《<规定>》和<http://www.gov.cn>' },
  { name: 'a character reference', text: '甲&amp;乙&#x4e00;&nbsp;丙' },
  { name: 'an ordered list', text: '1. 加强领导' },
  { name: 'an ordered list with a bracket', text: '1) 加强领导' },
  { name: 'a bullet', text: '- 加强领导' },
  { name: 'a quotation', text: '> 加强领导' },
  { name: 'a fence', text: '```' },
  { name: 'backticks', text: '`代码`' },
  { name: 'a rule', text: '***' },
  { name: 'four blanks would be code', text: '甲', markdown: '    甲' },
  { name: 'an image', text: '![图](a.png)' },
  { name: 'a link', text: '[文](a.html)' },
  { name: 'a link definition', text: '[a]: http://www.gov.cn' },
  { name: 'a table', text: '| 甲 | 乙 |' },
  { name: 'a footnote', text: '见[^1]' },
  { name: 'straight quotes, dots and dashes', text: '"a" \'b\' ... -- (c)' },
  { name: 'two blanks at the end', text: '甲', markdown: '甲  ' },
  { name: 'a character beyond 16 bits', text: '𠮷林' },
])('$name is text', ({ text, markdown = text }) => {
  const { lines, messages } = readShort(markdown);
  expect(lines.map((line) => line.text)).toEqual([text]);
  expect(lines.flatMap((line) => line.annotations)).toEqual([]);
  expect(messages).toEqual([]);
});

test('a line of equals signs makes no heading of the line above', () => {
  expect(readShort('甲\n\n===\n\n乙').lines.map(({ text }) => text)).toEqual(['甲', '===', '乙']);
});

test('an unknown leaf directive is text, and so is every container', () => {
  const { lines, messages } = readShort('::video{src=a}\n\n:::note\n\n甲\n\n:::');
  expect(lines.map(({ text }) => text)).toEqual(['::video{src=a}', ':::note', '甲', ':::']);
  expect(messages).toEqual([]);
});

test('a directive that is not closed swallows nothing', () => {
  const { lines } = readShort(':::note\n\n甲\n\n## 一、乙\n\n丙');
  expect(lines.map(({ text }) => text)).toEqual([':::note', '甲', '一、乙', '丙']);
});

test('four thousand lines that open a container are text', () => {
  const lines = Array.from({ length: 4_000 }, () => ':::a');
  const { lines: read } = readShort(lines.join('\n'));
  expect(read.map(({ text }) => text)).toEqual([lines.join('')]);
});

test('JavaScript frontmatter is refused and never run', () => {
  const { report, messages } = readShort('---js\n{ title: process.exit(1) }\n---\n\n甲');
  expect(report).toBeUndefined();
  expect(messages).toContain('1:1: frontmatter: 文件开头要有两行 `---` 之间的篇首信息。');
});
