import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '#chinese/sentences.ts';
import { wholeSentences } from '#chinese/whole-sentences.ts';
import { cases } from '#tests/helpers/cases.ts';

// What is chosen stands between | and |.
test.each([
  { name: 'from the middle of one', chosen: '甲乙。丙|丁|戊。己。', whole: '丙丁戊。' },
  { name: 'from one into the next', chosen: '甲|乙。丙|丁。戊。', whole: '甲乙。丙丁。' },
  { name: 'no more when whole', chosen: '甲。|乙丙。|丁。', whole: '乙丙。' },
  { name: 'to the end without a stop', chosen: '甲。乙|丙|丁', whole: '乙丙丁' },
  { name: 'with its closing quote', chosen: '甲“|乙|。”丙。', whole: '甲“乙。”' },
  { name: 'for a bare place', chosen: '甲。乙||丙。丁。', whole: '乙丙。' },
  { name: 'without the blanks around', chosen: '甲。　乙|丙|。 丁。', whole: '乙丙。' },
])('wholeSentences takes a sentence $name', ({ chosen, whole }) => {
  const [before = '', inside = '', after = ''] = chosen.split('|');
  const text = before + inside + after;
  const { start, end } = wholeSentences(text, {
    start: before.length,
    end: before.length + inside.length,
  });
  expect(text.slice(start, end)).toBe(whole);
});

test('wholeSentences covers what was chosen, blanks aside, and begins and ends with sentences', () => {
  const text = fc
    .array(fc.constantFrom(...'甲乙丙。！？；，“”（） '), { maxLength: 30 })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (whole, one, other) => {
      const [start = 0, end = 0] = [one, other]
        .map((at) => at % (whole.length + 1))
        .sort((a, b) => a - b);
      const taken = wholeSentences(whole, { start, end });
      const sentences = sentencesOf(whole).filter(
        (sentence) => sentence.start < end && start < sentence.end,
      );
      const words = whole.slice(sentences[0]?.start ?? start, sentences.at(-1)?.end ?? end);
      if (start < end) expect(whole.slice(taken.start, taken.end)).toBe(words.trim());
      expect(taken.start).toBeLessThanOrEqual(taken.end);
    }),
    { numRuns: cases(5000) },
  );
});
