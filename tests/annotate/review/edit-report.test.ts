import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { withAnnotationTakenOut, withProposalWritten } from '#annotate/review/edit-report.ts';
import { filesOfReport } from '#archive/store/content-paths.ts';
import type { ReportFiles } from '#markdown/marks/report-files.ts';
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
  /** Where the text itself changes. */
  readonly expected?: string;
  /** What is written beside it. */
  readonly beside?: string;
}

const received = { kind: 'figure', of: 'fuyi.received' } as const;
const cited = { kind: 'cite', work: 'ducha-2019' } as const;

describe.each<Case>([
  {
    name: 'a figure in plain text',
    line: '收到49件。',
    words: '49件',
    facts: received,
    beside: ':figure[49件]{of=fuyi.received}',
  },
  {
    name: 'a figure whose words stand there before',
    line: '收到49件，办结49件。',
    words: '49件。',
    facts: received,
    beside: ':figure[49件。]{of=fuyi.received}',
  },
  {
    name: 'a citation around a correction',
    line: '落实《督:corr[察]{sic=查}规定》。',
    words: '《督察规定》',
    facts: cited,
    beside: ':cite[《督察规定》]{work=ducha-2019}',
  },
  {
    name: 'a doubt of what is cited in the text, its words escaped',
    line: '落实:cite[《规定\\[一\\]》]{work="ducha-2019"}。',
    words: '《规定[一]》',
    facts: { kind: 'sic', note: '名称不全' },
    beside: ':sic[《规定\\[一\\]》]{note=名称不全}',
  },
  {
    name: 'a correction, in a line that is escaped otherwise than the program would',
    line: '\\#\\!收到:figure[49件]{approx=true of=fuyi.received}，腊施得力\\。',
    words: '腊施',
    facts: { kind: 'corr', sic: '腊施', note: '形近' },
    reading: '措施',
    expected:
      '\\#\\!收到:figure[49件]{approx=true of=fuyi.received}，:corr[措施]{sic=腊施}得力\\。',
    beside: ':corr[措施]{note=形近}',
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
    name: 'a doubt of words in brackets that are written with a backslash',
    line: '收到\\[49件\\]。',
    words: '[49件]',
    facts: { kind: 'sic' },
    beside: ':sic[\\[49件\\]]',
  },
])('$name', ({ line, words, facts, reading, expected = line, beside }) => {
  const markdown = `${shortFrontmatter}一段。\n\n${line}\n\n## 一、标题\n\n  又一段。  \n`;
  const around = [
    's9-p1 :sic[没有这一处]',
    's0-p1 :sic[一段]{note="甲"}',
    's1-p1 :sic[又]{note="a"}',
  ];
  const files = { markdown, marks: `${around.join('\n')}\n` };
  const own = beside === undefined ? [] : [`s0-p2 ${beside}`];
  const edited = {
    markdown: markdown.replace(line, () => expected),
    marks: `${around.toSpliced(2, 0, ...own).join('\n')}\n`,
  };
  const { text, anchor } = lineWith(files, words.replace('|', ''));
  const start = text.indexOf(words.replace('|', ''));
  const end = words.startsWith('|') ? start : start + words.length;
  const annotation = { ...facts, start, end } as Annotation;

  test('is written, and nothing else', () => {
    const proposal = { anchor, annotation, reason: '', confidence: 1, ...(reading && { reading }) };
    expect(withProposalWritten(files, proposal)).toEqual(edited);
  });

  test('is taken out again, and nothing else', () => {
    const there = lineWith(edited, reading ?? words.replace('|', '')).annotations.find(
      ({ kind }) => kind === facts.kind,
    );
    expect(there && withAnnotationTakenOut(edited, { anchor, annotation: there })).toEqual(files);
  });
});

test('a colon in front of what is written gets a backslash, or it would be no annotation', () => {
  const markdown = `${shortFrontmatter}收到:腊施\n`;
  const annotation = { kind: 'corr', sic: '腊施', start: 3, end: 5 } as const;
  const proposal = { anchor: 's0-p1', annotation, reading: '措施', reason: '', confidence: 1 };
  expect(withProposalWritten({ markdown }, proposal)).toEqual({
    markdown: `${shortFrontmatter}收到\\::corr[措施]{sic=腊施}\n`,
  });
});

test('what stands beside follows when the words around it are corrected', () => {
  const files = {
    markdown: `${shortFrontmatter}办结3件，受理3件，腊施3件。\n`,
    marks: 's0-p1/2 :figure[3件]{of="fuyi.received"}\ns0-p1/3 :sic[3件]\n',
  };
  const annotation = { kind: 'corr', sic: '办结3件', start: 0, end: 4 } as const;
  const proposal = { anchor: 's0-p1', annotation, reading: '办结三件', reason: '', confidence: 1 };
  expect(withProposalWritten(files, proposal)).toEqual({
    markdown: `${shortFrontmatter}:corr[办结三件]{sic=办结3件}，受理3件，腊施3件。\n`,
    marks: 's0-p1 :figure[3件]{of=fuyi.received}\ns0-p1/2 :sic[3件]\n',
  });
});

test.each([
  { name: 'in a line that is not there', anchor: 's9-p1', start: 0 },
  { name: 'across an annotation', anchor: 's0-p1', start: 3 },
  { name: 'beyond the end of its line', anchor: 's0-p1', start: 30 },
])('a proposal $name is not written', ({ anchor, start }) => {
  const markdown = `${shortFrontmatter}收到:figure[49件]{of=fuyi.received}，办结。\n`;
  const annotation = { ...cited, start, end: start + 4 };
  expect(
    withProposalWritten({ markdown }, { anchor, annotation, reason: '', confidence: 1 }),
  ).toBeUndefined();
});

test('whatever is annotated in a report of the archive is taken out and written back, byte for byte', () => {
  const [markdown, marks] = filesOfReport('440205/2023').map((path) => readFileSync(path, 'utf8'));
  const files = { markdown: markdown ?? '', marks: marks ?? '' };
  const all = linesIn(files).flatMap(({ anchor, annotations, text }) =>
    annotations.map((annotation) => ({ anchor, annotation, text })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...all), ({ anchor, annotation, text }) => {
      const without = withAnnotationTakenOut(files, { anchor, annotation }) ?? files;
      const { start, end } = annotation;
      const printed = isEmendation(annotation) ? printedFormOf(annotation) : text.slice(start, end);
      const proposal = {
        anchor,
        annotation: { ...annotation, end: start + printed.length },
        ...(isEmendation(annotation) && { reading: text.slice(start, end) }),
      };
      expect(without).not.toEqual(files);
      expect(withProposalWritten(without, { ...proposal, reason: '', confidence: 1 })).toEqual(
        files,
      );
    }),
    { numRuns: cases(20) / 10 },
  );
});

function linesIn({ markdown, marks = '' }: ReportFiles) {
  const report = parseReport(new VFile(markdown), '440205/2023', new VFile(marks));
  return report ? reportLinesOf(report) : [];
}

function lineWith(files: ReportFiles, words: string) {
  const line = linesIn(files).find(({ text }) => text.includes(words));
  if (line === undefined) throw new Error(`No line with ${words}`);
  return line;
}
