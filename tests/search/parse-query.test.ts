import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, type Query, type Term } from '#search/client/parse-query.ts';
import { plainQuery } from '#search/client/plain-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { cases } from '#tests/helpers/cases.ts';

test('a text of Chinese characters alone is the query that parseQuery reads', () => {
  const texts = fc.array(fc.constantFrom(...'近复议诉讼的一〇龥㐀𠀀、|- “甲8Ａ'), { maxLength: 6 });
  fc.assert(
    fc.property(texts, (characters) => {
      const text = characters.join('');
      const plain = plainQuery(text);
      if (plain) expect(parseQuery(text, isSearchable)).toEqual({ query: plain, messages: [] });
      else expect(/^[复议诉讼的一龥]+$/u.test(text)).toBe(false);
    }),
    { numRuns: cases(2000), seed: 11 },
  );
});

describe('parseQuery reads', () => {
  test.each([
    ['a word', '行政复议', '行政复议'],
    ['two words as both', '行政复议　诉讼', '行政复议 & 诉讼'],
    ['a bar as either, closer than a blank', '复议|诉讼 和解', '复议 | 诉讼 & 和解'],
    ['a bar with blanks around it', '复议 ｜ 诉讼', '复议 | 诉讼'],
    ['a hyphen as not', '行政复议 -诉讼', '行政复议 & not 诉讼'],
    ['a full-width hyphen as not', '行政复议 －诉讼', '行政复议 & not 诉讼'],
    ['a hyphen for all alternatives behind it', '复议 -诉讼|仲裁', '复议 & not 诉讼 | 仲裁'],
    ['a hyphen inside a word as part of it', '2021-2025', '2021-2025'],
    ['quotation marks', '"双随机、一公开"', '«双随机、一公开»'],
    ['Chinese quotation marks', '“双随机、一公开” 监管', '«双随机、一公开» & 监管'],
    ['operators in quotation marks as text', '"甲|乙 -丙"', '«甲|乙 -丙»'],
    ['quotation marks inside a word as part of it', '推进“三项制度”建设', '推进“三项制度”建设'],
    ['a quotation in front of a word as part of it', '“三项制度”建设', '“三项制度”建设'],
    ['not with a quotation', '制度 -"三项制度"', '制度 & not «三项制度»'],
    ['nearness', '复议 近/8 和解', '复议 8~ 和解'],
    ['nearness in full width', '复议 近／２0 和解', '复议 & 近／２0 & 和解'],
    ['nearness as one of several', '复议 近/8 和解|调解', '复议 8~ 和解 | 调解'],
    ['the word 近 as a word', '近 三年', '近 & 三年'],
  ])('%s: %s', (_, text, expected) => {
    const { query, messages } = parseQuery(text, isSearchable);
    expect(messages).toEqual([]);
    expect(query && drawn(query)).toBe(expected);
  });
});

describe('parseQuery says', () => {
  test.each([
    ['', 'empty 0–0', undefined],
    ['  ', 'empty 0–2', undefined],
    ['、。', 'only-punctuation 0–2, empty 0–2', undefined],
    ['复议 、', 'only-punctuation 3–4', '复议'],
    ['复议 -、', 'only-punctuation 4–5', '复议'],
    ['-诉讼', 'only-excluded 0–3', undefined],
    ['|复议', 'lonely-bar 0–1', '复议'],
    ['复议|', 'lonely-bar 2–3', '复议'],
    ['复议||诉讼', 'lonely-bar 2–3, lonely-bar 3–4', '复议 | 诉讼'],
    ['复议|-诉讼', 'excluded-alternative 4–6', undefined],
    ['“三项制度', 'open-quote 0–5', '«三项制度»'],
    ['近/8 和解', 'lonely-near 0–3', undefined],
    ['复议 近/8', 'lonely-near 3–6', undefined],
    ['复议 近/8 "和解"', 'near-operand 3–6', undefined],
    ['复议 近/8 -和解', 'lonely-near 3–6', undefined],
    ['复议 近/0 和解', 'near-distance 3–6', undefined],
    ['复议 近/201 和解', 'near-distance 3–8', undefined],
    ['复'.repeat(501), 'too-long 0–501', undefined],
    ['复 '.repeat(21), 'too-many 0–42', undefined],
  ])('%s: %s', (text, expected, query) => {
    const parsed = parseQuery(text, isSearchable);
    const said = parsed.messages.map(({ rule, start, end }) => `${rule} ${start}–${end}`);
    expect(said.join(', ')).toBe(expected);
    expect(parsed.query && drawn(parsed.query)).toBe(query);
  });
});

test('parseQuery gives a query or an error for every text', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'行政复议“”"|｜-－ 近/8、') });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
      const { query, messages } = parseQuery(text, isSearchable);
      expect(query === undefined).toBe(messages.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: cases(3000), seed: 1 },
  );
});

function drawn({ clauses }: Query): string {
  return clauses
    .map(({ terms, excluded }) => (excluded ? 'not ' : '') + terms.map(drawnTerm).join(' | '))
    .join(' & ');
}

function drawnTerm(term: Term): string {
  if (term.kind === 'near') return `${term.first} ${term.within}~ ${term.second}`;
  return term.kind === 'literal' ? `«${term.text}»` : term.text;
}
