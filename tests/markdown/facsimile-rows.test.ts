import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreFullWidth } from '#chinese/width.ts';
import { type FacsimileRow, facsimileRowsOf } from '#markdown/facsimile-rows.ts';
import { itemsOf } from '#markdown/items.ts';
import { addressesOf } from '#model/address-entry.ts';
import { distinctAnchors } from '#model/anchor.ts';
import { type Annotation, isPrintRemark, type TextLine } from '#model/annotation.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { SourceZone } from '#model/metadata.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import type { Segment } from '#model/segment.ts';
import { reportIds, reportOf, sourceOf } from '#tests/helpers/archive-files.ts';
import { cases } from '#tests/helpers/cases.ts';
import { readShort } from '#tests/helpers/short-file.ts';

const archive = reportIds.map((id) => {
  const report = reportOf(id);
  const capture = sourceOf(report);
  return { id, report, capture, rows: facsimileRowsOf(report, capture) };
});

describe.each(archive)('the rows of $id', ({ report, capture, rows }) => {
  test('hold the capture whole, blank lines and furniture too, in its order', () => {
    expect(captureIn(rows)).toEqual(linesIn(capture));
  });

  test('print on both sides the same characters', () => {
    expect(unequalIn(rows, { report, capture })).toEqual([]);
  });

  test('have every place of the report once, in the order of the text', () => {
    const anchors = rows.flatMap(({ text }) => text?.anchors ?? []);
    expect(anchors).toEqual(addressesOf(report).map(({ anchor }) => anchor));
  });

  test('read as the report, with each remark on its print once', () => {
    const lines = report.sections.flatMap(linesOf);
    expect(textIn(rows)).toEqual([report.metadata.title, ...lines.map(({ text }) => text)]);
    const remarks = lines.flatMap(({ annotations }) => annotations.filter(isPrintRemark));
    expect(remarksIn(rows)).toEqual(remarks.map(({ kind }) => kind));
  });

  test('stand beside nothing where the capture is none of the report', () => {
    const zones = report.metadata.source.zones.filter(({ kind }) => kind !== 'title');
    const isIdle = (number: number) =>
      zones.some(({ first, last }) => first <= number && number <= last);
    const idle = rows.filter(({ source }) => source.some(({ number }) => isIdle(number)));
    expect(idle.filter(({ text }) => text !== undefined)).toEqual([]);
    expect(idle.flatMap(({ source }) => source).every(({ zone }) => zone !== undefined)).toBe(true);
  });
});

/** A line between bars is furniture; `一是` and `二是` begin points. */
test.each([
  {
    name: 'a line of the capture for each of the report, with furniture and blank lines between',
    lines: ['一、成效', '全年立案3件。'],
    capture: '|首页|\n一、成效\n\n　　全年立案3件。\n|关闭|\n',
    rows: [
      '1 首页 |',
      '2 一、成效 | 一、成效',
      '3  |',
      '4 　　全年立案3件。 | 全年立案3件。',
      '5 关闭 |',
    ],
  },
  {
    name: 'a heading and its text on one line',
    lines: ['(一)依法决策。', '全年立案3件。'],
    capture: '(一)依法决策。 全年立案3件。',
    rows: ['1 (一)依法决策。  | (一)依法决策。', '1… 全年立案3件。 | 全年立案3件。'],
  },
  {
    name: 'a paragraph over several lines, a page number between them',
    lines: ['全年立案3件。'],
    capture: '全年\n|— 2 —|\n立案3件。',
    rows: ['1 全年 | 全年', '2 — 2 — |', '3 立案3件。 | …立案3件。'],
  },
  {
    name: 'points of a paragraph',
    lines: ['如下：一是立案3件；二是结案2件。'],
    capture: '如下：一是立\n案3件；二是结案2件。',
    rows: [
      '1 如下： | 如下：',
      '1… 一是立 | …一是立',
      '2 案3件； | …案3件；',
      '2… 二是结案2件。 | …二是结案2件。',
    ],
  },
  {
    name: 'corrections, each at its printed characters, and what the print lacks where it is missing',
    lines: ['采取{措施=腊施}，达到{Ⅲ=}类{=类}。'],
    capture: '采取 腊施，达到类类。',
    rows: ['1 采取 [腊施]，达到[]类[类]。 | 采取[措施]，达到[Ⅲ]类[]。'],
  },
  {
    name: 'a correction that the end of a line goes through, whole in one row',
    lines: ['采取{措施=腊施}。'],
    capture: '采取腊\n施。',
    rows: ['1 采取[腊] + 2 [施]。 | 采取[措施]。'],
  },
  {
    name: 'a supplied mark at the end of a line, with that line',
    lines: ['“三调{”=}联动'],
    capture: '“三调\n联动',
    rows: ['1 “三调[] | “三调[”]', '2 联动 | …联动'],
  },
  {
    name: 'a paragraph that the capture lacks, beside nothing',
    lines: ['立案3件。', '{附件=}', '完'],
    capture: '立案3件。\n完',
    rows: ['1 立案3件。 | 立案3件。', ' | [附件]', '2 完 | 完'],
  },
])('laid beside one another: $name', ({ lines, capture, rows }) => {
  const zones = capture
    .split('\n')
    .flatMap((line, at) => (/^\|.*\|$/u.test(line) ? [zoneAt(at + 1)] : []));
  const report = madeUp(lines.map(lineOfDrawing), zones);
  // The title, which these captures do not print, is the first.
  expect(facsimileRowsOf(report, capture.replaceAll('|', '')).slice(1).map(drawn)).toEqual(rows);
});

test('a title of several lines is laid beside them, and one that the editor made beside nothing', () => {
  const report = madeUp([lineOfDrawing('正文')], []);
  const printed = withZones(report, [
    { first: 1, last: 1, kind: 'title' },
    { first: 3, last: 3, kind: 'title' },
  ]);
  expect(facsimileRowsOf(printed, '曲江区\n\n 工作报告\n正文').map(drawn)).toEqual([
    '1 曲江区 | 曲江区',
    '2  |',
    '3  工作报告 | …工作报告',
    '4 正文 | 正文',
  ]);
  expect(facsimileRowsOf(report, '正文').map(drawn)).toEqual([
    ' | 曲江区工作报告',
    '1 正文 | 正文',
  ]);
});

test('a title that the editor made for a part stands above it, beside nothing', () => {
  const { sections, ...rest } = madeUp([lineOfDrawing('下一步')], []);
  const titled = sections.map((section) => ({ ...section, suppliedTitle: '打算' }));
  const rows = facsimileRowsOf({ ...rest, sections: titled }, '下一步');
  expect(rows.slice(1).map(drawn)).toEqual([' | [打算]', '1 下一步 | 下一步']);
  expect(rows.flatMap(({ text }) => text?.anchors ?? [])).toEqual(['s0', 's0-p1']);
});

test('whatever the lines of the capture are, both sides print the same and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 5 }), anyBreaks, (lines, breaks) => {
      const { capture, zones } = captureOf(lines.map(printedText).join(''), breaks);
      const report = madeUp(lines, zones);
      const rows = facsimileRowsOf(report, capture);
      expect(captureIn(rows)).toEqual(linesIn(capture));
      expect(unequalIn(rows, { report, capture })).toEqual([]);
      expect(textIn(rows)).toEqual([report.metadata.title, ...lines.map(({ text }) => text)]);
      expect(remarksIn(rows)).toEqual(
        lines.flatMap(({ annotations }) => annotations.map(({ kind }) => kind)),
      );
      const anchors = rows.flatMap(({ text }) => text?.anchors ?? []);
      expect(anchors).toEqual(addressesOf(report).map(({ anchor }) => anchor));
      // A row is longer than one line only where a correction goes over the end of it.
      const long = rows.filter(({ source }) => printing(source).length > 1);
      expect(
        long.filter(({ source }) => !source.some(({ segments }) => segments.some(isMarked))),
      ).toEqual([]);
    }),
    { numRuns: cases(300) },
  );
});

interface Beside {
  readonly report: Report;
  readonly capture: string;
}

/** What the rows hold of each line of the capture, by its number. */
function captureIn(rows: readonly FacsimileRow[]): readonly string[] {
  const lines: string[] = [];
  const pieces = rows.flatMap(({ source }) => source);
  for (const { number, segments, begins } of pieces) {
    expect(begins).toBe(lines.length < number);
    expect(number).toBe(begins ? lines.length + 1 : lines.length);
    lines[number - 1] = (lines[number - 1] ?? '') + segments.map(wordsOf).join('');
  }
  return lines;
}

function linesIn(capture: string): readonly string[] {
  return capture.replace(/(?:\r\n|\r|\n)$/u, '').split(/\r\n|\r|\n/u);
}

/** The rows whose sides print other characters: the width of marks is that of the whole line. */
function unequalIn(rows: readonly FacsimileRow[], { report, capture }: Beside): readonly string[] {
  const restores = report.metadata.regularised.length > 0;
  const lines = linesIn(capture).map((line) => (restores ? restoreFullWidth(line) : line));
  const used = lines.map(() => 0);
  const printed = ({ number, segments }: FacsimileRow['source'][number]) => {
    const start = used[number - 1] ?? 0;
    const end = start + segments.map(wordsOf).join('').length;
    used[number - 1] = end;
    return lines[number - 1]?.slice(start, end) ?? '';
  };
  const hasTitle = report.metadata.source.zones.some(({ kind }) => kind === 'title');
  return rows.flatMap(({ source, text }) => {
    const left = withoutBlanks(printing(source).map(printed).join(''));
    const isMade = text === undefined || (text.role === 'title' && !hasTitle);
    const right = isMade ? '' : withoutBlanks(printOf(text.segments));
    return left === right ? [] : [`${left} | ${right}`];
  });
}

/** The lines of a row that print something of the report. */
function printing(source: FacsimileRow['source']): FacsimileRow['source'] {
  return source.filter(
    ({ zone, segments }) =>
      (zone === undefined || zone.kind === 'title') && segments.map(wordsOf).join('').trim() !== '',
  );
}

/** The reading text, a paragraph each, without titles that the editor made. */
function textIn(rows: readonly FacsimileRow[]): readonly string[] {
  const lines: string[] = [];
  for (const { text } of rows) {
    if (text === undefined || text.role === 'supplied-title') continue;
    const before = text.begins ? '' : (lines.pop() ?? '');
    lines.push(before + text.segments.map(wordsOf).join(''));
  }
  return lines;
}

function remarksIn(rows: readonly FacsimileRow[]): readonly string[] {
  return rows
    .filter(({ text }) => text?.role !== 'supplied-title')
    .flatMap(({ text }) => text?.segments.flatMap(annotationsIn) ?? [])
    .map(({ kind }) => kind);
}

function wordsOf(segment: Segment): string {
  return typeof segment === 'string' ? segment : segment.inside.map(wordsOf).join('');
}

/** The print of a piece, as that of the line that it is: what is inside words that are changed counts once. */
function printOf(segments: readonly Segment[]): string {
  let at = 0;
  const annotations = segments.flatMap((segment) => {
    const begins = at;
    at += wordsOf(segment).length;
    const inside = annotationsIn(segment);
    const moved = begins - (inside[0]?.start ?? 0);
    return inside.map((one) => ({ ...one, start: one.start + moved, end: one.end + moved }));
  });
  return printedText({ text: segments.map(wordsOf).join(''), annotations });
}

function annotationsIn(segment: Segment): readonly Annotation[] {
  return typeof segment === 'string'
    ? []
    : [segment.annotation, ...segment.inside.flatMap(annotationsIn)];
}

function isMarked(segment: Segment): boolean {
  return typeof segment !== 'string';
}

/** `1… 一是[立]案 | …一是[立]案`: dots where a line goes on, remarks in brackets. */
function drawn({ source, text }: FacsimileRow): string {
  const words = (segments: readonly Segment[]) =>
    segments.map((one) => (isMarked(one) ? `[${wordsOf(one)}]` : wordsOf(one))).join('');
  const left = source.map(
    ({ number, begins, segments }) => `${number}${begins ? '' : '…'} ${words(segments)}`,
  );
  const right = text ? ` ${text.begins ? '' : '…'}${words(text.segments)}` : '';
  return `${left.join(' + ')} |${right}`;
}

/** `采取{措施=腊施}`: braces hold what is read, and what is printed. */
function lineOfDrawing(drawing: string): TextLine {
  const parts = drawing.split(/(\{[^}]*\})/u).filter((part) => part !== '');
  return lineOfParts(
    parts.map((part) => {
      const [, reading = part, sic] = /^\{([^=]*)=([^}]*)\}$/u.exec(part) ?? [];
      return { reading, ...(sic !== undefined && { kind: sic === '' ? 'supplied' : 'corr', sic }) };
    }),
  );
}

interface Part {
  readonly reading: string;
  readonly kind?: string;
  readonly sic?: string;
}

function lineOfParts(parts: readonly Part[]): TextLine {
  let text = '';
  const annotations: Annotation[] = [];
  for (const { reading, kind, sic = '' } of parts) {
    const [start, end] = [text.length, text.length + reading.length];
    text += reading;
    if (kind === 'gap') annotations.push({ kind, start, end: start, reason: '残缺' });
    if (kind === 'sic' || kind === 'supplied') annotations.push({ kind, start, end });
    if (kind === 'corr') annotations.push({ kind, start, end, sic });
  }
  return { text, annotations };
}

/** A report of one part without a heading; 一是 and 二是 begin points. */
function madeUp(lines: readonly TextLine[], zones: readonly SourceZone[]): Report {
  const { metadata } = readShort('正文').report ?? expect.unreachable();
  const distinct = distinctAnchors();
  const paragraphs = lines.map((line, at) => ({
    ...line,
    anchor: `s0-p${at + 1}` as const,
    role: 'text' as const,
    items: itemsOf(line.text, { section: 's0', distinct }),
  }));
  const report = {
    id: '440205/2023',
    metadata: { ...metadata, title: '曲江区工作报告', regularised: [] },
    sections: [{ anchor: 's0' as const, kind: 'preamble' as const, level: 1, paragraphs }],
  };
  return withZones(report, zones);
}

function withZones({ metadata, ...report }: Report, zones: readonly SourceZone[]): Report {
  return { ...report, metadata: { ...metadata, source: { ...metadata.source, zones } } };
}

function zoneAt(line: number): SourceZone {
  return { first: line, last: line, kind: 'chrome' };
}

const anyWords = fc.stringMatching(/^(?:[法治府，。 　A1]|𠙶|一是|二是|：){1,12}$/u);
const anyPart = fc.oneof(
  anyWords.map((reading): Part => ({ reading })),
  fc
    .tuple(fc.constantFrom('sic', 'supplied', 'corr'), anyWords, anyWords)
    .map(([kind, reading, sic]): Part => ({ kind, reading, sic })),
  anyWords.map((sic): Part => ({ kind: 'corr', reading: '', sic })),
  fc.constant<Part>({ kind: 'gap', reading: '' }),
);
const anyLine = fc
  .array(anyPart, { minLength: 1, maxLength: 6 })
  // What stands first is printed, or the whole were none of the capture’s.
  .map((parts) => lineOfParts([{ reading: '首' }, ...parts]));
const anyBreaks = fc.array(fc.constantFrom('', '', '', '\n', '\n\n', '\n首页\n'), {
  minLength: 1,
  maxLength: 20,
});

/** The print with breaks between its characters, in turn: 首页 on a line of its own is furniture. */
function captureOf(print: string, breaks: readonly string[]) {
  const capture = [...print].map((one, at) => one + breaks[at % breaks.length]).join('');
  const zones = capture
    .split('\n')
    .flatMap((line, at) => (line === '首页' ? [zoneAt(at + 1)] : []));
  return { capture, zones };
}
