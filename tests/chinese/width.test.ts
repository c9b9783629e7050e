import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreFullWidth } from '#chinese/width.ts';
import { cases } from '#tests/helpers/cases.ts';

test.each([
  { name: 'a comma between Han characters', line: '法治,政府', restored: '法治，政府' },
  { name: 'every mark', line: '甲,乙:丙;丁?戊!(己)', restored: '甲，乙：丙；丁？戊！（己）' },
  {
    name: 'a comma after a digit and before a Han character',
    line: '49件,4,办结',
    restored: '49件，4，办结',
  },
  { name: 'a colon at the end', line: '市委、市政府:', restored: '市委、市政府：' },
  { name: 'a bracket around a number', line: '镇(12)', restored: '镇（12）' },
  { name: 'nested brackets', line: '甲(乙(丙)丁)', restored: '甲（乙（丙）丁）' },
  { name: 'brackets after a Latin word', line: 'Word(文档)', restored: 'Word（文档）' },
  { name: 'a mark with a blank behind it', line: '甲, 乙', restored: '甲， 乙' },
])('restoreFullWidth widens $name', ({ line, restored }) => {
  expect(restoreFullWidth(line)).toBe(restored);
});

test.each([
  { name: 'a time', line: '上午9:06:00' },
  { name: 'a ratio', line: '1:2' },
  { name: 'thousands', line: '1,000件' },
  { name: 'a Latin run', line: 'a:b, c; d' },
  { name: 'a web address', line: '见http://www.gov.cn:81/a,b;c?d=e' },
  { name: 'brackets inside a Latin run', line: 'f(x)y' },
  { name: 'a bracket without its other half', line: '甲(乙' },
  { name: 'full stops and dashes', line: '甲.乙-丙' },
  { name: 'marks that are full width already', line: '甲，（乙）' },
])('restoreFullWidth leaves $name alone', ({ line }) => {
  expect(restoreFullWidth(line)).toBe(line);
});

const line = fc
  .array(fc.constantFrom(...'甲乙丙，。 aB3.:;,()?!/'), { maxLength: 30 })
  .map((all) => all.join(''));

test('restoreFullWidth changes no other character and no length, and has nothing left to do', () => {
  fc.assert(
    fc.property(line, (text) => {
      const restored = restoreFullWidth(text);
      const narrow = (each: string) =>
        each.replace(/[，：；（）？！]/gu, (mark) =>
          String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
        );
      return (
        restored.length === text.length &&
        narrow(restored) === narrow(text) &&
        restoreFullWidth(restored) === restored
      );
    }),
    { numRuns: cases(10_000) },
  );
});
