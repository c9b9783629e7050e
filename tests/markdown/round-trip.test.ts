import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { filesOfReport } from '#archive/store/content-paths.ts';
import { reportFilesOf } from '#markdown/marks/report-files.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import type { Annotation, TextLine } from '#model/annotation.ts';
import { linesOf, plainTextOf } from '#model/printed-text.ts';
import type { Report, Section } from '#model/report.ts';
import { reportFile, reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { cases } from '#tests/helpers/cases.ts';

const runs = cases(10_000);

test.each(reportIds)('writing %s again gives the same report', (id) => {
  const report = reportOf(id);
  const again = parseReport(new VFile(writeReport(report)), id);
  expect(again).toEqual(report);
});

test.each(reportIds)('%s is written as it stands in the archive', (id) => {
  const [markdown, marks] = filesOfReport(id).map((path) => readFileSync(path, 'utf8'));
  expect(reportFilesOf(reportOf(id))).toEqual({ markdown, marks });
});

test.each(reportIds)('at most 15 % of the text of %s is markup', (id) => {
  const body = String(reportFile(id)).replace(/^---\n.*?\n---\n/su, '');
  const text = reportOf(id)
    .sections.flatMap(linesOf)
    .map((line) => line.text)
    .join('');
  expect(1 - text.length / body.length).toBeLessThanOrEqual(0.15);
});

/** What makes Markdown, directives and YAML stumble, among what reports are written with. */
const scrap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'法治政府建设行政复议一二三，。：；“”（）《》、') },
  { weight: 4, arbitrary: fc.constantFrom(...':;,.!?()[]{}<>"\'`~*_#-+=|\\/&%$@^ 0123456789abZ') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        ':cite[',
        ':corr[错]{sic=对}',
        '：corr[错]{sic=对}',
        ':gap{reason=x}',
        '::section',
        ':::',
        ':name[…]{…}',
        ':name',
      ],
      ...['8:30', '1:2', '10%~20%', '**注意**', '<b>', '</b>', '<!-- x -->', '&amp;', '&#x4e00;'],
      ...[
        '1. ',
        '- ',
        '> ',
        '    ',
        '```',
        '---',
        '===',
        '# ',
        '![图](a.png)',
        '[a]: b',
        '\\:',
        '\\\\',
      ],
      ...['http://www.gov.cn/a?b=c&d=e', '一是', '附件：', '\u3000', '\u00a0', '𠮷', '{of=x}', '}'],
    ),
  },
);

/** A line as a report has it: not empty, no blanks at its ends, no line break. */
const lineText = fc
  .array(scrap, { minLength: 1, maxLength: 12 })
  .map((scraps) => scraps.join('').trim())
  .filter((text) => text !== '');

const word = fc.array(scrap, { minLength: 1, maxLength: 3 }).map((scraps) => scraps.join(''));

const annotationFacts = fc.oneof(
  fc.record({ kind: fc.constant('cite' as const), work: word }),
  fc.record({ kind: fc.constant('figure' as const), of: word }),
  fc.record({
    kind: fc.constant('figure' as const),
    of: word,
    scope: word,
    bound: fc.constant('≈' as const),
  }),
  fc.record({ kind: fc.constant('figure' as const), of: word, period: word }),
  fc.record({ kind: fc.constant('sic' as const) }),
  fc.record({ kind: fc.constant('sic' as const), note: word }),
  fc.record({ kind: fc.constant('corr' as const), sic: word, note: word }),
  fc.record({ kind: fc.constant('supplied' as const) }),
  fc.record({ kind: fc.constant('gap' as const), reason: word }),
);

const place = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));

const textLine = fc
  .record({ text: lineText, wanted: fc.array(fc.tuple(place, annotationFacts), { maxLength: 4 }) })
  .map(({ text, wanted }): TextLine => ({ text, annotations: nested(text, wanted) }));

/** As many of the annotations as nest or are disjoint; an annotation never splits a character. */
function nested(
  text: string,
  wanted: readonly (readonly [readonly [number, number], Facts])[],
): readonly Annotation[] {
  const kept: Annotation[] = [];
  for (const [[one, other], facts] of wanted) {
    const [from, to] = [boundary(text, Math.min(one, other)), boundary(text, Math.max(one, other))];
    const end = facts.kind === 'gap' ? from : to;
    if (facts.kind !== 'gap' && from === end) continue;
    const annotation = { ...facts, start: from, end };
    if (kept.every((each) => isNestedOrDisjoint(each, annotation))) kept.push(annotation);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Facts = typeof annotationFacts extends fc.Arbitrary<infer T> ? T : never;
type Span = Pick<Annotation, 'start' | 'end'>;

function isNestedOrDisjoint(a: Span, b: Span): boolean {
  const isInside = (inner: Span, outer: Span) =>
    outer.start <= inner.start && inner.end <= outer.end;
  return a.end <= b.start || b.end <= a.start || isInside(a, b) || isInside(b, a);
}

function boundary(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  const isSplit = /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && at < text.length;
  const isLow = /^[\uDC00-\uDFFF]/u.test(text.slice(at));
  return isSplit || isLow ? at - 1 : at;
}

const metadata: Report['metadata'] = {
  title: '某县2023年法治政府建设情况报告',
  titleBasis: 'printed',
  year: 2023,
  region: '440205',
  issuers: ['某县人民政府'],
  source: { file: '440205/2023.txt', sha256: '0'.repeat(64), zones: [] },
  regularised: [],
  notes: [],
  aliases: {},
  history: [
    { on: '2024-02-01', state: 'read', by: '张三' },
    { on: '2024-02-02', state: 'published', by: '李四', why: '只有一人校读：[急], 见说明' },
  ],
  corrected: [{ on: '2024-03-01', at: 's1', was: '甲', now: '乙', why: '照原页', asked: '读者' }],
};

function reportWith(lines: readonly TextLine[]): Report {
  const paragraph = (line: TextLine) => ({ ...line, anchor: '', role: 'text' as const, items: [] });
  const sections: readonly Section[] = lines.map((line, position) =>
    position % 3 === 1
      ? {
          anchor: '',
          kind: 'heading',
          level: 2,
          heading: { marker: '', line, runIn: false },
          paragraphs: [],
        }
      : { anchor: '', kind: 'preamble', level: 1, paragraphs: [paragraph(line)] },
  );
  return { id: '440205/2023', metadata, sections };
}

test(`no character and no annotation is lost over ${runs} random reports`, () => {
  fc.assert(
    fc.property(fc.array(textLine, { minLength: 1, maxLength: 4 }), (lines) => {
      const markdown = writeReport(reportWith(lines));
      const file = new VFile(markdown);
      const report = parseReport(file, '440205/2023');
      const read = report?.sections
        .flatMap(linesOf)
        .map(({ text, annotations }) => ({ text, annotations }));
      expect(read).toEqual(lines);
      expect(file.messages).toEqual([]);
      expect(report && writeReport(report)).toBe(markdown);
    }),
    { numRuns: runs },
  );
});

test(`what is said of words may stand beside the text: ${runs / 5} random reports`, () => {
  fc.assert(
    fc.property(fc.array(textLine, { minLength: 1, maxLength: 4 }), (lines) => {
      const whole = new VFile(writeReport(reportWith(lines)));
      const report = parseReport(whole, '440205/2023') ?? expect.unreachable();
      const files = reportFilesOf(report);
      const [text, marks] = [new VFile(files.markdown), new VFile(files.marks ?? '')];
      expect(parseReport(text, '440205/2023', marks)).toEqual(report);
      expect([...text.messages, ...marks.messages]).toEqual([]);
      expect(plainTextIn(files.markdown)).toBe(plainTextOf(report));
    }),
    { numRuns: runs / 5 },
  );
});

/** Every line as it is printed, of the Markdown alone. */
function plainTextIn(markdown: string): string | undefined {
  const report = parseReport(new VFile(markdown), '440205/2023');
  return report && plainTextOf(report);
}

test('frontmatter survives whatever its texts hold', () => {
  fc.assert(
    fc.property(lineText, lineText, lineText, (title, indexNumber, note) => {
      const facts = { ...metadata, title, indexNumber, notes: [note], aliases: { s1: 's2' } };
      const report = parseReport(
        new VFile(writeReport({ id: '440205/2023', metadata: facts, sections: [] })),
        '440205/2023',
      );
      expect(report?.metadata).toEqual(facts);
    }),
    { numRuns: cases(1_000) },
  );
});
