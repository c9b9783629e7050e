import { expect, test } from 'vitest';
import { headingMarkerOf, itemMarkersOf } from '#chinese/markers.ts';

test.each([
  { line: '一、成效', style: '一、', text: '一、', number: 1 },
  { line: '十二、其他', style: '一、', text: '十二、', number: 12 },
  { line: '二十四.其他', style: '一、', text: '二十四.', number: 24 },
  { line: '（一）学习', style: '（一）', text: '（一）', number: 1 },
  { line: '(十)学习', style: '（一）', text: '(十)', number: 10 },
  { line: '1.学习', style: '1.', text: '1.', number: 1 },
  { line: '2、学习', style: '1.', text: '2、', number: 2 },
  { line: '24．学习', style: '1.', text: '24．', number: 24 },
  { line: '（1）学习', style: '（1）', text: '（1）', number: 1 },
  { line: '(12)学习', style: '（1）', text: '(12)', number: 12 },
  { line: '１２．学习', style: '1.', text: '１２．', number: 12 },
  { line: '（３）学习', style: '（1）', text: '（３）', number: 3 },
  { line: '一 、学习', style: '一、', text: '一 、', number: 1 },
  { line: '（ 二 ）学习', style: '（一）', text: '（ 二 ）', number: 2 },
  { line: '㈡学习', style: '（一）', text: '㈡', number: 2 },
  { line: '⑾学习', style: '（1）', text: '⑾', number: 11 },
])('headingMarkerOf finds $text in “$line”', ({ line, style, text, number }) => {
  expect(headingMarkerOf(line)).toEqual({ style, text, number });
});

test.each([
  { name: 'a decimal', line: '1.5万件' },
  { name: 'a decimal in full width', line: '１.５万件' },
  { name: 'a year', line: '2023年，我县' },
  { name: 'a number of three digits', line: '100、件' },
  { name: 'a lost number', line: '、坚持党的领导' },
  { name: 'an item', line: '一是加强领导' },
  { name: 'a marker inside the line', line: '按照一、二、三的顺序' },
  { name: 'words that begin with a numeral', line: '一些问题' },
  { name: 'an open bracket', line: '（一学习' },
])('headingMarkerOf finds none in $name', ({ line }) => {
  expect(headingMarkerOf(line)).toBeUndefined();
});

test.each([
  {
    name: 'at the start and after stops',
    text: '一是甲。二是乙；三是丙',
    drawn: '一是@0 二是@4 三是@8',
  },
  { name: 'after a colon', text: '问题：一是甲，二是乙。', drawn: '一是@3 二是@7' },
  {
    name: 'after a closing quote or bracket',
    text: '“好”一是甲（乙）二是丙',
    drawn: '一是@3 二是@9',
  },
  { name: 'after a stop and a blank', text: '甲。 十一是乙', drawn: '十一是@3' },
  { name: 'but not in 统一是', text: '标准的统一是关键。', drawn: '' },
  { name: 'but not in 之一是', text: '原因之一是观念。', drawn: '' },
  { name: 'but not in 第一是', text: '。第一是质量', drawn: '' },
  { name: 'but not in an opening quote', text: '所谓“一是一”', drawn: '' },
  { name: 'of long runs of numerals none', text: '。一二三是', drawn: '' },
])('itemMarkersOf finds items $name', ({ text, drawn }) => {
  const found = itemMarkersOf(text).map((marker) => `${marker.text}@${marker.start}`);
  expect(found.join(' ')).toBe(drawn);
});
