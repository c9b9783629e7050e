import { expect, test } from 'vitest';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import type { Proposal } from '#annotate/proposal.ts';
import { writeLine } from '#markdown/write-line.ts';
import type { Annotation } from '#model/annotation.ts';
import { shortReport } from './short-report.ts';

function proposed(annotation: Annotation, rest: Partial<Proposal> = {}): Proposal {
  return { anchor: 's0-p1', annotation, reason: '', confidence: 0.9, ...rest };
}

function merged(text: string, proposals: readonly Proposal[]) {
  const { report, refused } = mergeAnnotations(shortReport([text]), proposals);
  const paragraph = report.sections[0]?.paragraphs[0];
  return {
    line: paragraph === undefined ? '' : writeLine(paragraph),
    why: refused.map(({ why }) => why),
    items: paragraph?.items.map(({ start, end, leadEnd }) => [
      paragraph.text.slice(start, leadEnd),
      paragraph.text.slice(start, end),
    ]),
  };
}

const cite = (start: number, end: number) => ({ kind: 'cite', start, end, work: 'w' }) as const;
const figure = (start: number, end: number) => ({ kind: 'figure', start, end, of: 'f' }) as const;
const corr = (start: number, end: number, sic: string) =>
  ({ kind: 'corr', start, end, sic }) as const;
const supplied = (at: number) => ({ kind: 'supplied', start: at, end: at }) as const;
const gap = (at: number) => ({ kind: 'gap', start: at, end: at, reason: '失' }) as const;

test.each([
  {
    name: 'spans side by side',
    text: '落实《条例》49件',
    proposals: [proposed(cite(2, 6)), proposed(figure(6, 9))],
    line: '落实:cite[《条例》]{work=w}:figure[49件]{of=f}',
  },
  {
    name: 'a supplement before a span, which moves',
    text: '指令49件',
    proposals: [proposed(figure(2, 5)), proposed(supplied(0), { reading: '《' })],
    line: ':supplied[《]指令:figure[49件]{of=f}',
  },
  {
    name: 'a supplement inside a citation, which grows',
    text: '《大决策》办',
    proposals: [proposed(cite(0, 5)), proposed(supplied(1), { reading: '重' })],
    line: ':cite[《:supplied[重]大决策》]{work=w}办',
  },
  {
    name: 'a correction that makes the text shorter',
    text: '“枫桥 经验”49件',
    proposals: [proposed(corr(2, 5, '桥 经'), { reading: '桥经' }), proposed(figure(7, 10))],
    line: '“枫:corr[桥经]{sic="桥 经"}验”:figure[49件]{of=f}',
  },
  {
    name: 'a supplement at the end of a span, outside it',
    text: '率99%',
    proposals: [proposed(figure(1, 4)), proposed(supplied(4), { reading: '。' })],
    line: '率:figure[99%]{of=f}:supplied[。]',
  },
  {
    name: 'a gap',
    text: '达到类',
    proposals: [proposed(gap(2))],
    line: '达到:gap[]{reason=失}类',
  },
  {
    name: 'a doubt of a whole figure, inside it',
    text: '率78%',
    proposals: [proposed({ kind: 'sic', start: 1, end: 4 }), proposed(figure(1, 4))],
    line: '率:figure[:sic[78%]]{of=f}',
  },
])('mergeAnnotations puts in $name', ({ text, proposals, line }) => {
  expect(merged(text, proposals)).toMatchObject({ line, why: [] });
});

test.each([
  {
    name: 'what crosses a surer one',
    proposals: [proposed(cite(0, 3), { confidence: 0.5 }), proposed(cite(2, 6))],
    why: '与已有的引用相冲突',
  },
  {
    name: 'a second edit of the same characters',
    proposals: [
      proposed(corr(0, 2, '落实'), { reading: '甲' }),
      proposed(corr(1, 3, '实《'), { reading: '乙', confidence: 0.5 }),
    ],
    why: '与已有的更正相冲突',
  },
  { name: 'what lies outside the line', proposals: [proposed(cite(4, 99))], why: '位置在本行之外' },
  { name: 'a span of no words', proposals: [proposed(cite(2, 2))], why: '没有标到任何字' },
  {
    name: 'a correction without a reading',
    proposals: [proposed(corr(0, 2, '落实'))],
    why: '缺少拟改的字',
  },
  {
    name: 'a line that is not there',
    proposals: [proposed(cite(0, 2), { anchor: 's9-p1' })],
    why: '本篇没有 s9-p1',
  },
])('mergeAnnotations refuses $name', ({ proposals, why }) => {
  expect(merged('落实《条例》', proposals).why).toEqual([why]);
});

test('mergeAnnotations moves items, and ends a lead at a supplied stop', () => {
  const text = '一是三项制度制定方案。二是执法。';
  expect(merged(text, [proposed(supplied(6), { reading: '。' })]).items).toEqual([
    ['一是三项制度', '一是三项制度。制定方案。'],
    ['二是执法', '二是执法。'],
  ]);
});
