import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { withAnnotationTakenOut, withProposalWritten } from '#annotate/review/edit-report.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { type Annotation, isEmendation, printedFormOf } from '#model/annotation.ts';
import { cases } from '../../helpers/cases.ts';
import { shortFrontmatter } from '../../helpers/short-file.ts';

type FactsOf<One> = One extends Annotation ? Omit<One, 'start' | 'end'> : never;

interface Case {
  readonly name: string;
  readonly line: string;
  /** The words in the reading text; behind a stroke, those in front of which it stands. */
  readonly words: string;
  readonly facts: FactsOf<Annotation>;
  readonly reading?: string;
  readonly expected: string;
}

const received = { kind: 'figure', of: 'fuyi.received' } as const;
const cited = { kind: 'cite', work: 'ducha-2019' } as const;

describe.each<Case>([
  {
    name: 'a figure in plain text',
    line: '收到49件。',
    words: '49件',
    facts: received,
    expected: '收到:figure[49件]{of=fuyi.received}。',
  },
  {
    name: 'a citation around a correction',
    line: '落实《督:corr[察]{sic=查}规定》。',
    words: '《督察规定》',
    facts: cited,
    expected: '落实:cite[《督:corr[察]{sic=查}规定》]{work=ducha-2019}。',
  },
  {
    name: 'a citation around one that begins with it',
    line: ':sic[《]督察规定》。',
    words: '《督察规定》',
    facts: cited,
    expected: ':cite[:sic[《]督察规定》]{work=ducha-2019}。',
  },
  {
    name: 'a doubt of what is cited, inside the citation',
    line: '落实:cite[《规定》]{work="ducha-2019"}。',
    words: '《规定》',
    facts: { kind: 'sic', note: '名称不全' },
    expected: '落实:cite[:sic[《规定》]{note=名称不全}]{work="ducha-2019"}。',
  },
  {
    name: 'a correction, in a line that is escaped otherwise than the program would',
    line: '\\#\\!收到:figure[49件]{approx=true of=fuyi.received}，腊施得力\\。',
    words: '腊施',
    facts: { kind: 'corr', sic: '腊施', note: '形近' },
    reading: '措施',
    expected:
      '\\#\\!收到:figure[49件]{approx=true of=fuyi.received}，:corr[措施]{sic=腊施 note=形近}得力\\。',
  },
  {
    name: 'a supplement behind a figure',
    line: '收到:figure[49件]{of=fuyi.received}办结。',
    words: '|办结',
    facts: { kind: 'supplied' },
    reading: '，',
    expected: '收到:figure[49件]{of=fuyi.received}:supplied[，]办结。',
  },
  {
    name: 'a gap in front of all',
    line: ':cite[《规定》]{work=ducha-2019}。',
    words: '|《规定',
    facts: { kind: 'gap', reason: '文首未见标题' },
    expected: ':gap[]{reason=文首未见标题}:cite[《规定》]{work=ducha-2019}。',
  },
  {
    name: 'a figure behind a bracket that is written with a backslash',
    line: '收到\\[49件\\]。',
    words: '[49件]',
    facts: { kind: 'sic' },
    expected: '收到:sic[\\[49件\\]]。',
  },
])('$name', ({ line, words, facts, reading, expected }) => {
  const file = `${shortFrontmatter}一段。\n\n${line}\n\n## 一、标题\n\n  又一段。  \n`;
  const edited = file.replace(line, () => expected);
  const { text, anchor } = lineWith(file, words.replace('|', ''));
  const start = text.indexOf(words.replace('|', ''));
  const end = words.startsWith('|') ? start : start + words.length;
  const annotation = { ...facts, start, end } as Annotation;

  test('is written, and nothing else', () => {
    const proposal = { anchor, annotation, reason: '', confidence: 1, ...(reading && { reading }) };
    expect(withProposalWritten(file, proposal)).toBe(edited);
  });

  test('is taken out again, and nothing else', () => {
    const there = lineWith(edited, reading ?? words.replace('|', '')).annotations.find(
      ({ kind }) => kind === facts.kind,
    );
    expect(there && withAnnotationTakenOut(edited, { anchor, annotation: there })).toBe(file);
  });
});

test('a colon in front of what is written gets a backslash, or it would be no annotation', () => {
  const file = `${shortFrontmatter}收到:49件\n`;
  const annotation = { ...received, start: 3, end: 6 };
  const proposal = { anchor: 's0-p1', annotation, reason: '', confidence: 1 };
  expect(withProposalWritten(file, proposal)).toBe(
    `${shortFrontmatter}收到\\::figure[49件]{of=fuyi.received}\n`,
  );
});

test.each([
  { name: 'in a line that is not there', anchor: 's9-p1', start: 0 },
  { name: 'across an annotation', anchor: 's0-p1', start: 3 },
  { name: 'beyond the end of its line', anchor: 's0-p1', start: 30 },
])('a proposal $name is not written', ({ anchor, start }) => {
  const file = `${shortFrontmatter}收到:figure[49件]{of=fuyi.received}，办结。\n`;
  const annotation = { ...cited, start, end: start + 4 };
  expect(
    withProposalWritten(file, { anchor, annotation, reason: '', confidence: 1 }),
  ).toBeUndefined();
});

test('whatever is annotated in a report of the archive is taken out and written back, byte for byte', () => {
  const file = readFileSync('content/reports/440205/2023.md', 'utf8');
  const all = linesIn(file).flatMap(({ anchor, annotations, text }) =>
    annotations.map((annotation) => ({ anchor, annotation, text })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...all), ({ anchor, annotation, text }) => {
      const without = withAnnotationTakenOut(file, { anchor, annotation }) ?? '';
      const { start, end } = annotation;
      const printed = isEmendation(annotation) ? printedFormOf(annotation) : text.slice(start, end);
      const proposal = {
        anchor,
        annotation: { ...annotation, end: start + printed.length },
        ...(isEmendation(annotation) && { reading: text.slice(start, end) }),
      };
      expect(without).not.toBe(file);
      expect(withProposalWritten(without, { ...proposal, reason: '', confidence: 1 })).toBe(file);
    }),
    { numRuns: cases(20) / 10 },
  );
});

function linesIn(file: string) {
  const report = parseReport(new VFile(file), '440205/2023');
  return report ? reportLinesOf(report) : [];
}

function lineWith(file: string, words: string) {
  const line = linesIn(file).find(({ text }) => text.includes(words));
  if (line === undefined) throw new Error(`No line with ${words}`);
  return line;
}
