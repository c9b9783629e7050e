import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFrontCoded, frontCoded } from '#search/shared/front-coded.ts';
import { cases } from '#tests/helpers/cases.ts';

test('of codes that follow one another only what is new is written', () => {
  const codes = ['130300', '130302', '130302101', '130302101', '440205'];
  expect(frontCoded(codes)).toBe('0130300 52 6101 9 0440205');
});

test('codes come back as they were, in whatever order and however long', () => {
  const code = fc.stringMatching(/^[0-9a-c]{1,14}$/u);
  fc.assert(
    fc.property(fc.array(code), (codes) => {
      expect(fromFrontCoded(frontCoded(codes))).toEqual(codes);
    }),
    { numRuns: cases(1000) },
  );
});
