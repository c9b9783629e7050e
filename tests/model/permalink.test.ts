import { expect, test } from 'vitest';
import {
  addressesUrl,
  anchorUrl,
  citationUrl,
  dataUrl,
  downloadUrl,
  partUrl,
  placeUrl,
  quoteUrl,
  reportUrl,
  twinUrl,
  yearUrl,
} from '#model/permalink.ts';

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
  ['the citation for CSL', citationUrl('440205/2023', 'csl.json'), '/reports/440205/2023.csl.json'],
  ['the citation as RIS', citationUrl('440205/2023', 'ris'), '/reports/440205/2023.ris'],
  ['the citation for BibTeX', citationUrl('440205/2023', 'bib'), '/reports/440205/2023.bib'],
  ['the fingerprints', addressesUrl('440205/2023'), '/reports/440205/2023.anchors.tsv'],
  [
    'words',
    quoteUrl(anchorUrl('440205/2023', 's1-p1'), { first: '甲，乙' }),
    '/reports/440205/2023/#s1-p1:~:text=%E7%94%B2%EF%BC%8C%E4%B9%99',
  ],
  [
    'words from a dash to an ampersand',
    quoteUrl('/#s1', { first: 'a-b', last: 'c&d,e' }),
    '/#s1:~:text=a%2Db,c%26d%2Ce',
  ],
  ['everything to download', dataUrl(), '/data/'],
  ['the files of a year', dataUrl(2023), '/data/2023/'],
  ['an archive', downloadUrl('nianbao-2023.tar.gz'), '/data/nianbao-2023.tar.gz'],
  ['a place', placeUrl('440205'), '/places/440205/'],
  ['a year', yearUrl(2023), '/years/2023/'],
  ['a statutory part', partUrl('shortcomings'), '/parts/shortcomings/'],
])('the address of %s never changes', (_what, url, promised) => {
  expect(url).toBe(promised);
});
