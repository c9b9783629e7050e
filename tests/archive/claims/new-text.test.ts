import { expect, test } from 'vitest';
import { newTextOf, type ReportNews } from '#archive/claims/new-text.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import type { Report } from '#model/report.ts';
import { newsPiecesOf } from '#site/report/news-pieces.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { readShort } from '#tests/helpers/short-file.ts';

function read(body: string): Report {
  const { report } = readShort(`## 一、成效\n\n${body}\n`);
  if (report === undefined) throw new Error('The report is not sound.');
  return report;
}

/** New sentences with what stood there: `受理31件。<28`. */
function drawn(after: Report, news: ReportNews): readonly string[] {
  return after.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ anchor, text }) =>
      (news.get(anchor) ?? []).flatMap(({ start, end, state, old }) =>
        state === 'same' ? [] : [`${text.slice(start, end)}${old ? `<${old.join('|')}` : ''}`],
      ),
    );
}

const before = '全年收到行政复议申请28件，办结率为100%。修订预案3件。坚持依法决策。';

test.each([
  { name: 'nothing of the same text', after: before, fresh: [] },
  {
    name: 'a sentence in which a figure changed, with the old one',
    after: '全年收到行政复议申请31件，办结率为100%。修订预案3件。坚持依法决策。',
    fresh: ['全年收到行政复议申请31件，办结率为100%。<28'],
  },
  {
    name: 'a rate that changed',
    after: '全年收到行政复议申请28件，办结率为98.5%。修订预案3件。坚持依法决策。',
    fresh: ['全年收到行政复议申请28件，办结率为98.5%。<100'],
  },
  {
    name: 'a figure in Chinese numerals that changed',
    after: '全年收到行政复议申请28件，办结率为100%。修订预案三件。坚持依法决策。',
    fresh: ['修订预案三件。<3'],
  },
  {
    name: 'a sentence that was added, with nothing old',
    after: `${before}新增普法公园2处，面积扩大。`,
    fresh: ['新增普法公园2处，面积扩大。'],
  },
  { name: 'nothing of one left out', after: '坚持依法决策。', fresh: [] },
  {
    name: 'nothing of sentences that changed places',
    after: '坚持依法决策。修订预案3件。全年收到行政复议申请28件，办结率为100%。',
    fresh: [],
  },
  {
    name: 'a mark that changed the sentence',
    after: '全年收到行政复议申请28件；办结率为100%。修订预案3件。坚持依法决策。',
    fresh: ['全年收到行政复议申请28件；办结率为100%。<，'],
  },
  {
    name: 'a word that changed',
    after: '全年收到行政复议申请28件，办结率为100%。修订预案3件。坚持科学决策。',
    fresh: ['坚持科学决策。<依法'],
  },
])('new is $name', ({ after, fresh }) => {
  const report = read(after);
  expect(drawn(report, newTextOf(read(before), report))).toEqual(fresh);
});

test('in a made-up second year of each report only the changed sentences are new', () => {
  for (const id of reportIds) {
    const first = reportOf(id);
    const { second, changed } = nextYearOf(first);
    const news = newTextOf(first, second);
    const fresh = [...news.values()].flat().filter(({ state }) => state === 'new');
    expect(fresh.length, id).toBe(changed);
    expect(fresh.every(({ old }) => (old?.length ?? 0) > 0)).toBe(true);
  }
});

test('a paragraph is cut without losing a character', () => {
  for (const id of reportIds) {
    const first = reportOf(id);
    const { second } = nextYearOf(first);
    const news = newTextOf(first, second);
    for (const paragraph of second.sections.flatMap(({ paragraphs }) => paragraphs)) {
      const pieces = newsPiecesOf(paragraph, {
        start: 0,
        end: paragraph.text.length,
        news: news.get(paragraph.anchor) ?? [],
      });
      expect(pieces.map(({ line }) => line.text).join('')).toBe(paragraph.text);
    }
  }
});

/** The report a year on: every figure of two digits and every year is raised, one heading is new. */
function nextYearOf(report: Report): { readonly second: Report; readonly changed: number } {
  const raised = (text: string) =>
    text.replace(/(?<![\d.])\d{2,4}(?![\d.])/gu, (digits) =>
      String(Number(digits) + 1).padStart(digits.length, '0'),
    );
  let changed = 0;
  const sections = report.sections.map((section, position) => ({
    ...section,
    ...(section.heading &&
      position === 3 && {
        heading: {
          ...section.heading,
          line: { ...section.heading.line, text: `${section.heading.marker}另一个题目` },
        },
      }),
    paragraphs: section.paragraphs.map((paragraph) => {
      const text = raised(paragraph.text);
      if (text.length !== paragraph.text.length) return paragraph;
      if (paragraph.role === 'text') {
        changed += sentencesThatDiffer(paragraph.text, text);
      }
      return { ...paragraph, text };
    }),
  }));
  return { second: { ...report, id: report.id.replace(/\d{4}$/u, '2030'), sections }, changed };
}

function sentencesThatDiffer(one: string, other: string): number {
  const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  const later = cut(other);
  return cut(one).filter((sentence, at) => sentence !== later[at]).length;
}
