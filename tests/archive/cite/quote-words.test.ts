import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteWords } from '#archive/cite/quote-words.ts';
import { cases } from '#tests/helpers/cases.ts';

const long =
  '全面推进行政复议体制改革，优化行政复议资源配置，全年共收到行政复议申请九十七件，办结八十件。';

test.each([
  { name: 'whole when short', quote: '办结八十件。', before: '', words: '办结八十件' },
  {
    name: 'by first and last clause when long',
    quote: long,
    before: '',
    words: '全面推进行政复议体制改革 … 办结八十件',
  },
  {
    name: 'by more clauses where the first stands before',
    quote: long,
    before: '全面推进行政复议体制改革，成效明显。',
    words: '全面推进行政复议体制改革，优化行政复议资源配置 … 办结八十件',
  },
  {
    name: 'with a last clause that does not come earlier',
    quote: '依法行政，严格执法，依法行政，规范执法行为，严格执法。',
    before: '',
    words: '依法行政 … 规范执法行为，严格执法',
  },
  {
    name: 'without clauses too short to look for',
    quote: '一是，进一步健全依法决策的机制，进一步规范执法行为，好。',
    before: '',
    words: '一是，进一步健全依法决策的机制 … 进一步规范执法行为，好',
  },
  {
    name: 'across paragraphs',
    quote: '全面推进行政复议体制改革。\n优化行政复议资源配置，办结八十件。',
    before: '',
    words: '全面推进行政复议体制改革 … 办结八十件',
  },
  { name: 'not at all when it stands before', quote: '办结八十件。', before: long, words: '' },
  { name: 'not at all without words', quote: '。！', before: '', words: '' },
])('quoteWords finds a quotation $name', ({ quote, before, words }) => {
  const found = quoteWords(quote, before);
  expect([found?.first, found?.last].filter((one) => one !== undefined).join(' … ')).toBe(words);
});

test('a browser that looks for the words comes to the quotation, and to all of it', () => {
  const text = fc
    .array(fc.constantFrom(...'甲乙丙丁戊己，。；\n'), { maxLength: 60 })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, text, (before, quote) => {
      const words = quoteWords(quote, before);
      if (words === undefined) return;
      const page = before + quote;
      const start = page.indexOf(words.first);
      const after = start + words.first.length;
      const end =
        words.last === undefined ? after : page.indexOf(words.last, after) + words.last.length;
      const marks = /[，。；\n]/gu;
      expect(page.slice(start, end).replace(marks, '')).toBe(quote.replace(marks, ''));
      expect([words.first, words.last].join('')).not.toContain('\n');
    }),
    { numRuns: cases(20_000) },
  );
});
