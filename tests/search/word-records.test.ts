import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abridgedSections } from '#search/words/abridged-sections.ts';
import { foundSectionOf } from '#search/words/found-section.ts';
import { wordPageOf } from '#search/words/word-page.ts';
import { wordRecordsOf } from '#search/words/word-records.ts';
import { sampleDocuments } from './sample-documents.ts';

const sections = [
  { anchor: 's1', lines: ['一、行政复议', '全年收到申请十二件，办结十件。'] },
  { anchor: 's2', lines: ['二、普法'] },
  { anchor: 's3', lines: ['三、不足', '队伍不齐，经费不够，办法不多。'] },
];

describe('of a report in few characters', () => {
  test.each([
    {
      most: 99,
      kept: [
        '一、行政复议\n全年收到申请十二件，办结十件。',
        '二、普法',
        '三、不足\n队伍不齐，经费不够，办法不多。',
      ],
    },
    {
      most: 38,
      kept: ['一、行政复议\n全年收到申请十二件，', '二、普法', '三、不足\n队伍不齐，经费不够，'],
    },
    { most: 24, kept: ['一、行政复议\n', '二、普法', '三、不足\n'] },
    { most: 14, kept: ['一、行政复议', '二、普法', '三、不足'] },
    { most: 9, kept: ['一、行', '二、普', '三、不'] },
  ])('$most keep the headings, and the same of every section', ({ most, kept }) => {
    expect(abridgedSections(sections, most).map(({ lines }) => lines.join('\n'))).toEqual(kept);
  });

  test('no more is kept than there is room for, and each text is the beginning of its own', () => {
    const text = fc.string({ unit: fc.constantFrom('法', '治', '，', '。'), maxLength: 90 });
    const report = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(report, fc.nat(400), (texts, most) => {
        const whole = texts.map((lines, at) => ({ anchor: `s${at}`, lines }));
        const kept = abridgedSections(whole, most);
        const lengths = kept.map(({ lines }) => lines.join('\n').length);
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(most);
        for (const [at, { lines }] of kept.entries()) {
          expect(whole[at]?.lines.join('\n').startsWith(lines.join('\n'))).toBe(true);
        }
      }),
    );
  });
});

describe('the records of an archive', () => {
  test('are its sections with all their text, as long as there are few reports', () => {
    const records = wordRecordsOf(sampleDocuments, 5);
    expect(records.map(({ sections: [section] }) => section?.lines)).toEqual(
      sampleDocuments.map(({ lines }) => lines.map(({ text }) => text)),
    );
    expect(records[0]?.filters.place).toEqual(['510000', '510800', '510811']);
    expect(records.filter(({ filters }) => filters.part?.[0] === 'plan')).not.toEqual([]);
  });

  test('are its reports, once there are many', () => {
    const reports = [...Map.groupBy(sampleDocuments, ({ report }) => report).values()];
    const records = reports.flatMap((documents) => wordRecordsOf(documents, 300));
    expect(records.map(({ report }) => report)).toEqual(reports.map(([first]) => first?.report));
    expect(records.flatMap((record) => record.sections.map(({ anchor }) => anchor))).toEqual(
      sampleDocuments.map(({ anchor }) => anchor),
    );
    expect(records.every(({ filters }) => !('part' in filters))).toBe(true);
  });

  test('go to Pagefind with every character of the text', () => {
    const [record] = wordRecordsOf(sampleDocuments.slice(0, 1), 5);
    if (record === undefined) throw new Error('There is no record.');
    const lines = ['a<b & "c"', '<i>'];
    const { content } = wordPageOf({ ...record, sections: [{ anchor: 's1', lines }] });
    expect(content).toContain('<span id="s1">a&lt;b &amp; &quot;c&quot;\n&lt;i&gt;</span>');
  });
});

describe('of a page that was found', () => {
  const words = [...Array(100).keys()].map((at) => `词${at}`);
  const page = (found: readonly (readonly [location: number, score: number])[]) => ({
    raw_content: words.join('\u200b'),
    anchors: [
      { id: 's2', location: 50 },
      { id: 's1', location: 0 },
    ],
    weighted_locations: found.map(([location, score]) => ({ location, balanced_score: score })),
  });

  test.each([
    {
      name: 'with the highest score',
      found: [
        [3, 1],
        [60, 2],
      ],
      anchor: 's2',
      from: 54,
      marked: ['词60'],
    },
    {
      name: 'with the most words',
      found: [
        [3, 1],
        [60, 1],
        [70, 1],
      ],
      anchor: 's2',
      from: 54,
      marked: ['词60', '词70'],
    },
    {
      name: 'that is first of equals',
      found: [
        [3, 1],
        [60, 1],
      ],
      anchor: 's1',
      from: 0,
      marked: ['词3'],
    },
    { name: 'to its last word', found: [[99, 5]], anchor: 's2', from: 60, marked: ['词99'] },
    { name: 'from its first word', found: [[50, 5]], anchor: 's2', from: 50, marked: ['词50'] },
  ] as const)('the section is shown $name', ({ found, anchor, from, marked }) => {
    const section = foundSectionOf(page(found));
    expect(section.anchor).toBe(anchor);
    expect(section.excerpt.map((run) => run.text).join('')).toBe(
      words.slice(from, from + 40).join(''),
    );
    expect(section.excerpt.flatMap((run) => (run.matched ? [run.text] : []))).toEqual(marked);
  });

  test('marks of the text are shown as they are', () => {
    const { excerpt } = foundSectionOf({
      raw_content: '&lt;法治&gt;\u200b政府',
      anchors: [{ id: 's1', location: 0 }],
      weighted_locations: [{ location: 1, balanced_score: 1 }],
    });
    expect(excerpt).toEqual([
      { text: '<法治>', matched: false },
      { text: '政府', matched: true },
    ]);
  });
});
