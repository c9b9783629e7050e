import { expect, test } from 'vitest';
import {
  distinctAnchors,
  headingAnchor,
  isAnchor,
  itemAnchor,
  paragraphAnchor,
  sectionAnchorOf,
} from '#model/anchor.ts';
import { outlineOf } from '#model/outline.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';

test.each([
  'o',
  's0',
  's1',
  's2-3-2',
  's12',
  't1',
  'a2',
  'c',
  's2-1-i2',
  's2-1-p1',
  's2_2',
  's1-x3',
  's2_2-1-i1_3',
])('%s has the form of an anchor', (text) => {
  expect(isAnchor(text)).toBe(true);
});

test.each([
  '',
  's',
  'o1',
  't',
  's1-',
  's1--2',
  'S1',
  's1-i',
  's1-p1-p2',
  's1-i2-1',
  '#s1',
  's1 ',
  's１',
  'x1',
])('“%s” has not', (text) => {
  expect(isAnchor(text)).toBe(false);
});

test.each([
  ['s2-1-i2', 's2-1'],
  ['s2-1-p1', 's2-1'],
  ['s2_2-1', 's2_2-1'],
  ['t1-p3', 't1'],
  ['o-p1', 'o'],
])('the section of %s is %s', (anchor, section) => {
  expect(sectionAnchorOf(anchor)).toBe(section);
});

test('anchors are put together from the section down', () => {
  const first = headingAnchor(undefined, { number: 2 });
  const second = headingAnchor(first, { lostAt: 3 });
  expect([first, second, itemAnchor(second, 2), paragraphAnchor(second, 1)]).toEqual([
    's2',
    's2-x3',
    's2-x3-i2',
    's2-x3-p1',
  ]);
});

test('an anchor asked for again takes a number of its own', () => {
  const distinct = distinctAnchors();
  expect(['s2', 's2', 's3', 's2'].map(distinct)).toEqual(['s2', 's2_2', 's3', 's2_3']);
});

test.each(reportIds)('every anchor of %s is distinct and has the form of one', (id) => {
  const report = reportOf(id);
  const anchors = [
    ...outlineOf(report).map(({ anchor }) => anchor),
    ...report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor)),
  ];
  expect(anchors.filter((anchor) => !isAnchor(anchor))).toEqual([]);
  expect(new Set(anchors).size).toBe(anchors.length);
});
