import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citationFindingsOf } from '#annotate/citations.ts';
import { sure } from '#annotate/proposal.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { precisionOf, recallOf, scoreOf, sumOf } from '#tests/annotate/score.ts';
import { readShort, shortFrontmatter } from '#tests/helpers/short-file.ts';

/**
 * Reports in the manner of other writers, made up and labelled by hand before the patterns were
 * touched: `[[words|work]]`. A title without a label is of no work that the archive knows.
 */
const { works } = readTables('.');

const reportsOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.trim().split('\n');
      const [region = '', year = ''] = head.split(' ');
      return { region, year, lines };
    });

const label = /\[\[([^|\]]*)\|([^\]]*)\]\]/gu;

function scoresOf(
  { region, year, lines }: ReturnType<typeof reportsOf>[number],
  confidence: number,
) {
  const frontmatter = shortFrontmatter
    .replace('"440205"', `"${region}"`)
    .replace('year: 2023', `year: ${year}`);
  const texts = lines.map((line) => line.replace(label, '$1'));
  const { report } = readShort(
    frontmatter + texts.map((text) => text.replaceAll('<', '\\<')).join('\n\n'),
  );
  if (report === undefined) throw new Error(`${region} is no report.`);
  const textOf = new Map(reportLinesOf(report).map(({ anchor, text }) => [anchor, text]));
  const found = citationFindingsOf(report, works).proposals.filter(
    (proposal) => proposal.confidence >= confidence,
  );
  return scoreOf(
    found.map(
      ({ anchor, annotation: { start, end, work } }) =>
        `${region} ${textOf.get(anchor)?.slice(start, end)} ${work}`,
    ),
    lines.flatMap((line) =>
      [...line.matchAll(label)].map(([, words, work]) => `${region} ${words} ${work}`),
    ),
  );
}

test.each([
  { file: 'citations.txt', count: 20 },
  { file: 'citations-27-32.txt', count: 6 },
  { file: 'citations-33-38.txt', count: 6 },
  { file: 'citations-39-44.txt', count: 6 },
  { file: 'citations-45-50.txt', count: 6 },
  { file: 'citations-51-56.txt', count: 6 },
  { file: 'citations-63-68.txt', count: 6 },
  { file: 'citations-69-74.txt', count: 6 },
  { file: 'citations-75-80.txt', count: 6 },
  { file: 'citations-81-86.txt', count: 6 },
  { file: 'citations-87-92.txt', count: 6 },
  { file: 'citations-93-98.txt', count: 6 },
])('what the reports of $file cite is found, and nothing else', ({ file, count }) => {
  const reports = reportsOf(file);
  const score = sumOf(reports.map((report) => scoresOf(report, sure)));
  expect(reports).toHaveLength(count);
  expect(precisionOf(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(recallOf(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.95);
});
