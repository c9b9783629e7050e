import { describe, expect, test } from 'vitest';
import { placeLabelOf } from '#archive/cite/place-label.ts';
import { placeWords } from '#archive/cite/place-words.ts';
import { sectionCitation } from '#archive/cite/section-citation.ts';
import { reportOf } from '#tests/helpers/archive-files.ts';
import { readShort } from '#tests/helpers/short-file.ts';

describe('a place is named', () => {
  test.each([
    {
      name: 'by all numbers above it',
      anchor: 's2-1-1',
      label: '二、（一）1.深入推进“数字政府”建设',
    },
    { name: 'by its own number', anchor: 's2', label: '二、主要做法和成效' },
    { name: 'as the preamble', anchor: 's0', label: '引言' },
  ])('$name', ({ anchor, label }) => {
    const report = reportOf('440205/2023');
    const section = report.sections.find((one) => one.anchor === anchor);
    expect(section && placeLabelOf(report, section)).toBe(label);
  });

  test('in square brackets where the editor made its title', () => {
    const { report } = readShort(
      '## 一、做法\n\n甲。\n\n::section{title="下一步打算" part=plan}\n\n乙。\n',
    );
    const tail = report?.sections.find(({ suppliedTitle }) => suppliedTitle !== undefined);
    expect(report && tail && placeLabelOf(report, tail)).toBe('[下一步打算]');
  });

  test.each([
    { name: 'a section', anchor: 's2-1', marker: undefined, words: '二、（一）' },
    {
      name: 'a paragraph by its position',
      anchor: 's2-1-p3',
      marker: undefined,
      words: '二、（一），第3段',
    },
    {
      name: 'a point by its marker',
      anchor: 's2-1-i2',
      marker: '二是',
      words: '二、（一），“二是”',
    },
  ])('inside a section: $name', ({ anchor, marker, words }) => {
    expect(placeWords('二、（一）', { anchor, marker })).toBe(words);
  });
});

const cited = {
  citation: { names: '某市人民政府', title: '某报告', date: '2023-12-29' },
  place: '二、（一）做法',
  anchor: 's2-1',
  address: 'https://archive.example/reports/440205/2023/#s2-1',
};

test.each([
  { name: 'a place', more: {}, lines: [] },
  {
    name: 'a place with the fingerprint of its text',
    more: { fingerprint: 'f51deb01ed2a' },
    lines: ['文字指纹：f51deb01ed2a（s2-1 所印文字的 SHA-256 前 12 位）'],
  },
  {
    name: 'words in which the editor reads otherwise than is printed',
    more: { corrections: 2 },
    lines: ['引文有 2 处从编者校改，原样见校勘记。'],
  },
])('what is copied of $name says so', ({ more, lines }) => {
  const source =
    '某市人民政府. 某报告[R/OL]. 2023-12-29：二、（一）做法. https://archive.example/reports/440205/2023/#s2-1.';
  expect(sectionCitation({ ...cited, ...more })).toBe([source, ...lines].join('\n'));
  expect(sectionCitation({ ...cited, ...more, quote: '甲。\n乙。' })).toBe(
    ['甲。', '乙。', `——${source}`, ...lines].join('\n'),
  );
});
