import { expect, test } from 'vitest';
import { parseCount } from '#chinese/counts.ts';

test.each([
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['一百零三', 103],
  ['三千五百', 3500],
  ['两万', 20_000],
  ['十二万三千', 123_000],
  ['零', 0],
  ['二〇二三', undefined],
  ['三四', undefined],
  ['百', undefined],
  ['万', undefined],
  ['', undefined],
  ['人', undefined],
])('parseCount reads %s as %s', (text, value) => {
  expect(parseCount(text)).toBe(value);
});
