import { expect, test } from 'vitest';
import type { Annotation } from '#model/annotation.ts';
import { plainTextOf, printedText } from '#model/printed-text.ts';
import { readShort } from '#tests/helpers/short-file.ts';

const text = '采取措施达到Ⅲ类';
const correction = { kind: 'corr', start: 2, end: 4, sic: '腊施' } as const;
const supplied = { kind: 'supplied', start: 6, end: 7 } as const;

test.each<{ name: string; annotations: readonly Annotation[]; printed: string }>([
  { name: 'nothing is annotated', annotations: [], printed: text },
  { name: 'a word is corrected', annotations: [correction], printed: '采取腊施达到Ⅲ类' },
  { name: 'a character is supplied', annotations: [supplied], printed: '采取措施达到类' },
  { name: 'both', annotations: [correction, supplied], printed: '采取腊施达到类' },
  {
    name: 'a citation covers the correction',
    annotations: [{ kind: 'cite', start: 0, end: 8, work: 'a' }, correction],
    printed: '采取腊施达到Ⅲ类',
  },
  {
    name: 'the correction covers something supplied, which then never was printed alone',
    annotations: [correction, { kind: 'supplied', start: 3, end: 4 }],
    printed: '采取腊施达到Ⅲ类',
  },
  {
    name: 'a gap loses nothing that is here',
    annotations: [{ kind: 'gap', start: 2, end: 2, reason: '残缺' }],
    printed: text,
  },
])('printedText undoes what the editor did when $name', ({ annotations, printed }) => {
  expect(printedText({ text, annotations })).toBe(printed);
});

test('plainTextOf gives the title and every line as printed', () => {
  const { report } = readShort('## 一、成效\n\n采取:corr[措施]{sic=腊施}。');
  expect(report && plainTextOf(report)).toBe(
    '某县2023年法治政府建设情况报告\n\n一、成效\n\n采取腊施。\n',
  );
});
