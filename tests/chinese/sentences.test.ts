import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '#chinese/sentences.ts';
import { cases } from '#tests/helpers/cases.ts';

test.each([
  { name: 'at 。！？', text: '甲。乙！丙？丁', drawn: '甲。|乙！|丙？|丁' },
  { name: 'behind a closing quote', text: '他说“甲。”乙。', drawn: '他说“甲。”|乙。' },
  { name: 'not inside quotes that go on', text: '“甲。乙”丙。', drawn: '“甲。乙”丙。' },
  { name: 'not inside brackets', text: '甲（乙。丙）丁。', drawn: '甲（乙。丙）丁。' },
  { name: 'not at a semicolon', text: '甲；乙。', drawn: '甲；乙。' },
  { name: 'at a half-width mark after Han', text: '甲!乙', drawn: '甲!|乙' },
  { name: 'not at a half-width mark after Latin', text: 'a?b=c', drawn: 'a?b=c' },
  { name: 'once for a text without a stop', text: '甲', drawn: '甲' },
  { name: 'never for an empty text', text: '', drawn: '' },
  { name: 'in spite of a closing bracket too many', text: '甲）。乙。', drawn: '甲）。|乙。' },
])('sentencesOf ends a sentence $name', ({ text, drawn }) => {
  expect(
    sentencesOf(text)
      .map(({ start, end }) => text.slice(start, end))
      .join('|'),
  ).toBe(drawn);
});

test('sentencesOf covers the whole text, in order, without empty stretches', () => {
  const text = fc.array(fc.constantFrom(...'甲乙。！？；，“”（）《》!?a '), { maxLength: 40 });
  fc.assert(
    fc.property(text, (characters) => {
      const whole = characters.join('');
      const sentences = sentencesOf(whole);
      const isFilled = sentences.every(({ start, end }) => start < end);
      return (
        isFilled && sentences.map(({ start, end }) => whole.slice(start, end)).join('') === whole
      );
    }),
    { numRuns: cases(10_000) },
  );
});
