import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseTakenAway } from '#annotate/review/parse-taken-away.ts';
import { isTakenAway, type TakenAway, takenAwayOf } from '#annotate/review/taken-away.ts';
import { undecidedOf } from '#annotate/review/undecided.ts';
import { withoutTakenAway, withTakenAway } from '#annotate/review/write-taken-away.ts';
import type { Annotation, TextLine } from '#model/annotation.ts';
import { shortReport } from '../short-report.ts';

const editor = { by: '王芳', date: '2026-11-28' };

const first: TakenAway = {
  line: 's1-2-p1',
  at: 3,
  kind: 'sic',
  words: '二是',
  ...editor,
  why: '原页如此',
};
const second: TakenAway = {
  line: 's1-10-p1',
  at: 0,
  kind: 'cite',
  words: '“八五”, {规划}',
  says: 'bawu',
  ...editor,
};
const third: TakenAway = { line: 's1-10-p1', at: 12, kind: 'gap', words: '', ...editor };

const file = `# 说明，不动它

- { line: s1-2-p1, at: 3, kind: sic, words: 二是, by: 王芳, date: 2026-11-28, why: 原页如此 }
- { line: s1-10-p1, at: 0, kind: cite, words: "“八五”, {规划}", says: bawu, by: 王芳, date: 2026-11-28 }
- { line: s1-10-p1, at: 12, kind: gap, words: "", by: 王芳, date: 2026-11-28 }
`;

describe('the file of what was taken away', () => {
  test('is read as it is written', () => {
    expect(parseTakenAway(new VFile(file))?.entries).toEqual([first, second, third]);
  });

  test.each([
    { name: 'first', taken: first },
    { name: 'in between', taken: second },
    { name: 'last', taken: third },
  ])('loses the entry that is $name, and has it back, byte for byte', ({ taken }) => {
    const without = withoutTakenAway(file, taken) ?? '';
    expect(parseTakenAway(new VFile(without))?.entries).toHaveLength(2);
    expect(file.replace(/^- .*\n/gmu, '')).toBe(without.replace(/^- .*\n/gmu, ''));
    expect(withTakenAway(without, taken)).toBe(file);
  });

  test('begins with its first entry, whatever editor left no line break at its end', () => {
    const line = file.split('\n')[2];
    expect(withTakenAway('', first)).toBe(`${line}\n`);
    expect(withTakenAway('# 说明', first)).toBe(`# 说明\n${line}\n`);
  });

  test.each([
    ['at: 三', 'at: 3', '3:22: s1-2-p1'],
    ['kind: 存疑', 'kind: sic', '3:1'],
    ['date: 2026-02-30', 'date: 2026-11-28', '3:1'],
  ])('with %s it says so, and nothing of it counts', (wrong, right) => {
    const faulty = new VFile(file.replace(right, wrong));
    expect(parseTakenAway(faulty)).toBeUndefined();
    expect(faulty.messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(['3 decisions']);
  });
});

describe('what was taken away', () => {
  const line: TextLine = { text: '收到49件，办结49件。', annotations: [] };
  const figure = (start: number, of = 'fuyi.received'): Annotation => ({
    kind: 'figure',
    of,
    start,
    end: start + 3,
  });
  const proposal = (annotation: Annotation) => ({
    anchor: 's1-p1',
    annotation,
    reason: '',
    confidence: 0.7,
  });
  const taken = [takenAwayOf(proposal(figure(2)), line, editor)];
  const moved = { text: `今年${line.text.replace('，办结49件', '')}`, annotations: [] };
  const corrected: TextLine = {
    text: '共收到49件，办结49件。',
    annotations: [{ kind: 'supplied', start: 0, end: 1 }],
  };

  test.each([
    { name: 'the same', annotation: figure(2), there: line, expected: true },
    {
      name: 'the same words elsewhere in the line',
      annotation: figure(8),
      there: line,
      expected: false,
    },
    {
      name: 'another indicator',
      annotation: figure(2, 'fuyi.closed'),
      there: line,
      expected: false,
    },
    {
      name: 'the same behind a character that was supplied',
      annotation: figure(3),
      there: corrected,
      expected: true,
    },
    {
      name: 'the same where its line is printed otherwise now',
      annotation: figure(4),
      there: moved,
      expected: true,
    },
  ])('is $name: $expected', ({ annotation, there, expected }) => {
    expect(isTakenAway(proposal(annotation), there, taken)).toBe(expected);
  });

  test.each<{
    name: string;
    annotations: readonly Annotation[];
    taken: readonly TakenAway[];
    open: number;
  }>([
    { name: 'nothing was decided', annotations: [], taken: [], open: 1 },
    { name: 'it was taken away', annotations: [], taken, open: 0 },
    { name: 'it was taken', annotations: [figure(2)], taken: [], open: 0 },
    {
      name: 'something else of its kind stands there',
      annotations: [figure(2, 'fuyi.closed')],
      taken: [],
      open: 0,
    },
    { name: 'something stands beside it', annotations: [figure(8)], taken: [], open: 1 },
    {
      name: 'a doubt stands there',
      annotations: [{ kind: 'sic', start: 2, end: 5 }],
      taken: [],
      open: 1,
    },
  ])('where $name $open proposals are undecided', ({ annotations, taken: away, open }) => {
    const report = shortReport(['## 一、复议', line.text]);
    const sections = report.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, annotations })),
    }));
    expect(undecidedOf({ ...report, sections }, [proposal(figure(2))], away)).toHaveLength(open);
  });
});
