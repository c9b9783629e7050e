import { expect, test } from 'vitest';
import {
  anchorUrl,
  partUrl,
  placeUrl,
  reportUrl,
  twinUrl,
  yearUrl,
} from '../../src/model/permalink.ts';

// Addresses are promises: a line of this table may be added, never changed.
test.each([
  ['a report', reportUrl('440205/2023'), '/reports/440205/2023/'],
  [
    'a second body of the same place',
    reportUrl('440205/2023-sifaju'),
    '/reports/440205/2023-sifaju/',
  ],
  ['a section', anchorUrl('440205/2023', 's2-1'), '/reports/440205/2023/#s2-1'],
  ['an item', anchorUrl('440205/2023', 's2-1-i2'), '/reports/440205/2023/#s2-1-i2'],
  ['the Markdown', twinUrl('440205/2023', 'md'), '/reports/440205/2023.md'],
  ['the plain text', twinUrl('440205/2023', 'txt'), '/reports/440205/2023.txt'],
  ['the data', twinUrl('440205/2023', 'json'), '/reports/440205/2023.json'],
  ['a place', placeUrl('440205'), '/places/440205/'],
  ['a year', yearUrl(2023), '/years/2023/'],
  ['a statutory part', partUrl('shortcomings'), '/parts/shortcomings/'],
])('the address of %s never changes', (_what, url, promised) => {
  expect(url).toBe(promised);
});
