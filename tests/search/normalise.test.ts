import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traditionalFolds } from '#chinese/traditional.ts';
import { normalise, normaliseLiteral } from '#search/shared/normalise.ts';
import { cases } from '#tests/helpers/cases.ts';
import { literalForm, plainForm } from './brute-force.ts';
import { sampleLines } from './sample-documents.ts';

test.each([
  ['drops punctuation', '双随机、一公开', '双随机一公开'],
  ['drops brackets of either kind', '昭府办函〔2019〕42号', '昭府办函201942号'],
  ['keeps a point between digits', '99.91以上', '99.91以上'],
  ['keeps a share behind a digit', '99.91 ％以上，3‰、50%', '99.91%以上3‰50%'],
  ['drops a share behind a word', '百分比(%)', '百分比'],
  ['keeps a ratio and a time', '比例为１：２，８：３０', '比例为1:28:30'],
  ['takes all dashes for one', '2021—2025年', '2021-2025年'],
  ['takes a run of dashes for one', '2021 —— 2025 年', '2021-2025年'],
  ['takes a tilde for a dash', '10～20', '10-20'],
  ['keeps marks between digits together', '10%~20%', '10%-20%'],
  ['drops a dash between words', '党建——引领', '党建引领'],
  ['drops a dash behind a word', '第-1', '第1'],
  ['drops a comma between digits', '1,000', '1000'],
  ['folds width and case', 'ＡＢｃ', 'abc'],
  ['takes a bracketed numeral apart', '㈠加强', '一加强'],
  ['keeps an accent with its letter', 'e\u0301A', 'éa'],
  ['drops blanks and zero-width characters', '行 政\u200b复\u3000议', '行政复议'],
  ['drops what selects a variant', '葛\u{e0100}城、邉\ufe00', '葛城邉'],
  ['keeps a character outside the first plane', '𠮷野', '𠮷野'],
])('normalise %s: %s', (_, text, expected) => {
  expect(normalise(text).text).toBe(expected);
});

test('normalise takes traditional for simplified characters', () => {
  expect(normalise('行政複議與著作權', traditionalFolds()).text).toBe('行政复议与著作权');
});

test('no character of the five reports is changed by the table of traditional ones', () => {
  const folds = traditionalFolds();
  expect([...sampleLines.flat().join('')].filter((character) => folds.has(character))).toEqual([]);
});

test('normalise says where each character comes from', () => {
  const { text, starts, ends } = normalise('（２０２１ — ２０２５年）');
  expect(text).toBe('2021-2025年');
  expect(starts).toEqual([1, 2, 3, 4, 6, 8, 9, 10, 11, 12]);
  expect(ends).toEqual([2, 3, 4, 5, 7, 9, 10, 11, 12, 13]);
});

const line = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'12年-—~.%‰/:、 ()a，㈠\ufe00') }),
  fc.constantFrom(...sampleLines.flat()),
);

test('normalise finds every substring of a text in the text', () => {
  const cut = fc.tuple(line, fc.nat(), fc.nat(40));
  fc.assert(
    fc.property(cut, ([text, at, length]) => {
      const characters = [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment);
      const start = characters.length === 0 ? 0 : at % characters.length;
      const part = characters.slice(start, start + length).join('');
      expect(normalise(text).text).toContain(normalise(part).text);
      expect(normaliseLiteral(text).text).toContain(normaliseLiteral(part).text);
    }),
    { numRuns: cases(5000), seed: 1 },
  );
});

test('normalise agrees with regular expressions that say the same', () => {
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ unit: 'grapheme-ascii' })), (text) => {
      expect(normalise(text).text).toBe(plainForm(text));
      expect(normaliseLiteral(text).text).toBe(literalForm(text));
    }),
    { numRuns: cases(3000), seed: 1 },
  );
});
