import { expect, test } from 'vitest';
import { parseByteRange } from '#cli/byte-range.ts';

test.each([
  { header: undefined, expected: undefined },
  { header: 'bytes=0-0', expected: { first: 0, last: 0 } },
  { header: 'bytes=2-5', expected: { first: 2, last: 5 } },
  { header: 'bytes=2-', expected: { first: 2, last: 9 } },
  { header: 'bytes=-3', expected: { first: 7, last: 9 } },
  { header: 'bytes=-30', expected: { first: 0, last: 9 } },
  { header: 'bytes=5-99', expected: { first: 5, last: 9 } },
  { header: 'bytes=10-', expected: 'unsatisfiable' },
  { header: 'bytes=-0', expected: 'unsatisfiable' },
  { header: 'bytes=5-2', expected: undefined },
  { header: 'bytes=-', expected: undefined },
  { header: 'bytes=0-1,4-5', expected: undefined },
  { header: 'items=0-1', expected: undefined },
])('of ten bytes, $header asks for $expected', ({ header, expected }) => {
  expect(parseByteRange(header, 10)).toEqual(expected);
});
