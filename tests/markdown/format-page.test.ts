import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { annotationSchemas, sectionSchema } from '#markdown/annotation-schema.ts';
import { frontmatterSchema } from '#markdown/frontmatter-schema.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import { drawnLine, readShort } from '#tests/helpers/short-file.ts';

const page = readFileSync('docs/format.md', 'utf8');
const examples = [...page.matchAll(/```md\n(.*?)```/gsu)].map(({ 1: markdown = '', index }) => ({
  line: page.slice(0, index).split('\n').length,
  markdown,
}));

describe.each(examples)('the example on line $line of docs/format.md', ({ markdown }) => {
  test('is read without a complaint', () => {
    const { report, messages } = readShort(markdown);
    expect(messages).toEqual([]);
    expect(report).toBeDefined();
  });

  test('is written again as it stands', () => {
    const { report } = readShort(markdown);
    const again = report && parseReport(new VFile(writeReport(report)), report.id);
    expect(again).toEqual(report);
  });
});

test('the whole file is what the page says of it', () => {
  const { report, lines } = readShort(examples[0]?.markdown ?? '');
  expect(report?.sections.map(({ kind, part }) => [kind, part ?? '—'].join(' '))).toEqual([
    'opening —',
    'preamble —',
    'heading achievements',
    'heading achievements',
    'heading shortcomings',
    'closing —',
  ]);
  expect(lines.map(drawnLine)).toContain('[sic 阻扰]执法时有发生，水质只达到[supplied Ⅲ]类。');
  expect(lines.map(drawnLine)).toContain(
    '一是落实[cite 《重大行政决策程序暂行条例》]。二是收到行政复议申请[figure 49件]。',
  );
});

test('what the page calls text is text', () => {
  const { lines } = readShort(examples[1]?.markdown ?? '');
  expect(lines.map(({ text }) => text).join('\n\n')).toBe(examples[1]?.markdown.trimEnd());
});

test('every key that may be written is in a table of the page, and no other', () => {
  const keys = [
    ...Object.keys(frontmatterSchema.shape),
    ...Object.keys(frontmatterSchema.shape.source.shape),
    ...Object.keys(sectionSchema.shape),
  ];
  const documented = [...page.matchAll(/^\| `(\w+)` \|/gmu)].map(([, key]) => key);
  expect([...documented].sort()).toEqual([...keys].sort());
});

test.each(Object.entries(annotationSchemas))('the page names every fact of :%s', (name, schema) => {
  const row = new RegExp(`^\\| \`:${name}[[{].*$`, 'mu').exec(page)?.[0] ?? '';
  for (const fact of Object.keys(schema.shape)) expect(row).toContain(`\`${fact}\``);
});
