import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateReport } from '#annotate/annotate-report.ts';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import { quantitiesOf } from '#annotate/numbers.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import { cases } from '#tests/helpers/cases.ts';
import { hostileScraps, stuffedLine } from '#tests/helpers/hostile-lines.ts';
import { seedIds, seedReport } from './seed-report.ts';
import { shortReport } from './short-report.ts';

const authorities = readTables('.');

/** Scraps that the annotators look for, so that random lines are full of half-made findings. */
const scrap = fc.oneof(
  fc.constantFrom(
    ...[
      '《',
      '》',
      '“',
      '”',
      '（',
      '）',
      '〔2019〕42号',
      '一是',
      '三是',
      '，',
      '。',
      '、',
      '；',
      '：',
    ],
    ...[
      '%',
      '万',
      '余',
      '件',
      '人次',
      'μg/m3',
      '20231229',
      '2025730日',
      '2023年',
      '第3次',
      ' ',
      '\u00a0',
    ],
    ...[
      '优化营商环境条例',
      '规定',
      '行政处罚法',
      '“三个规定”',
      '以下简称',
      '大行政决策程序暂行条例',
    ],
    ...[
      '收到行政复议申请',
      '审结',
      '合格率',
      '其中',
      '把把',
      '推进履行推进',
      '谁执法谁普法普法',
      '第一责任人',
    ],
  ),
  fc.nat({ max: 99999 }).map(String),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const line = fc.array(scrap, { minLength: 1, maxLength: 14 }).map((scraps) => scraps.join(''));
const heading = line.map((text) => `## 一、${text.replaceAll('\n', '')}`);
const report = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, heading), { minLength: 1, maxLength: 5 })
  .map((lines) => shortReport(lines));

describe('on any text', () => {
  test('proposals lie inside their line, and say why', () => {
    fc.assert(
      fc.property(report, (each) => {
        const texts = new Map(reportLinesOf(each).map(({ anchor, text }) => [anchor, text]));
        for (const { anchor, annotation, reason, confidence } of annotateReport(each, authorities)
          .proposals) {
          const length = texts.get(anchor)?.length ?? -1;
          expect(annotation.start).toBeGreaterThanOrEqual(0);
          expect(annotation.end).toBeGreaterThanOrEqual(annotation.start);
          expect(annotation.end).toBeLessThanOrEqual(length);
          expect(reason).not.toBe('');
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test('what is merged nests, prints what was printed, and can be merged again', () => {
    fc.assert(
      fc.property(report, (each) => {
        const merged = mergeAnnotations(each, annotateReport(each, authorities).proposals).report;
        const [before, after] = [each, merged].map((one) => one.sections.flatMap(linesOf));
        expect(after?.map(printedText)).toEqual(before?.map(({ text }) => text));
        for (const { text, annotations } of after ?? []) {
          for (const { start, end } of annotations)
            expect([start <= end, end <= text.length]).toEqual([true, true]);
          expect(crossings(annotations)).toEqual([]);
        }
        expect(() =>
          mergeAnnotations(merged, annotateReport(merged, authorities).proposals),
        ).not.toThrow();
      }),
      { numRuns: cases(300) },
    );
  });

  test('a quantity holds its digits, and they are its first characters', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const { start, end, digits } of quantitiesOf(text)) {
          expect(start).toBe(digits.start);
          expect(text.slice(start, end).startsWith(text.slice(digits.start, digits.end))).toBe(
            true,
          );
          expect(text.slice(digits.start, digits.end)).toMatch(
            /[\d零〇一二两三四五六七八九十百千]/u,
          );
        }
      }),
      { numRuns: cases(1000) },
    );
  });
});

test.each(hostileScraps)('a line of nothing but %j is annotated to its end', (scraps) => {
  const text = stuffedLine(scraps, 20_000);
  const { proposals } = annotateReport(shortReport(['## 一、成效', text]), authorities);
  for (const { annotation } of proposals) expect(annotation.end).toBeLessThanOrEqual(text.length);
  expect(proposals.length).toBeGreaterThan(0);
});

test.each(seedIds)('report %s prints the same with every proposal put in', (seed) => {
  const { report: plain } = seedReport(seed);
  const { report: merged } = mergeAnnotations(plain, annotateReport(plain, authorities).proposals);
  const printed = merged.sections.flatMap(linesOf).map(printedText);
  expect(printed).toEqual(plain.sections.flatMap(linesOf).map(({ text }) => text));
});

function crossings(spans: readonly { readonly start: number; readonly end: number }[]) {
  return spans.flatMap((a) =>
    spans.filter((b) => a.start < b.start && b.start < a.end && a.end < b.end),
  );
}
