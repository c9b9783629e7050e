import { expect, test } from 'vitest';
import { quantitiesOf } from '#annotate/numbers.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { labelledSentences } from './labelled.ts';

/** A single thing told in a Chinese numeral: nobody knows it from an article. A 路 is a road as often. */
const unread = ['一期', '一项', '一项', '1640路'];

test('every labelled number is read with the value and the unit of its label', () => {
  const misread = labelledSentences.flatMap(({ text, figures }) => {
    const read = quantitiesOf(text);
    return figures.filter(
      ({ start, value, unit }) =>
        !read.some((each) => each.start === start && each.value === value && each.unit === unit),
    );
  });
  expect(misread.map(({ words }) => words)).toEqual(unread);
});

test('labels name only indicators that exist', () => {
  const ids = new Set(readTables('.').indicators.map(({ id }) => id));
  const named = labelledSentences.flatMap(({ figures }) =>
    figures.flatMap(({ indicator }) => indicator ?? []),
  );
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
