import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { applyIgnores, parseIgnores } from '#lint/ignores.ts';
import { knownOf } from '#lint/known.ts';
import { type CaptureFinder, lintReport } from '#lint/lint-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import type { TextLine } from '#model/annotation.ts';
import { printedText } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { annotationsFile, reportFile, reportIds, reportOf } from '#tests/helpers/archive-files.ts';

const tables = readTables('.');
const known = knownOf(tables, tables.regions);

const captureOf: CaptureFinder = ({ file }) => {
  const bytes = readFileSync(`content/sources/${file}`);
  return {
    text: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
};

test.each(reportIds)('%s lints clean, or is let stand for a written reason', (id) => {
  const [file, marks] = [reportFile(id), annotationsFile(id)];
  lintReport(file, { id, marks, captureOf, known });
  applyIgnores(file, { id, ignores: parseIgnores(ignoreList()) });
  expect([...file.messages, ...marks.messages].map(String)).toEqual([]);
});

test.each(['doubled-words', 'figures-add-up', 'lost-at-digits', 'unbalanced-marks'])(
  '%s complains of what editors have marked in the reports, where they have not',
  (rule) => {
    const found = reportIds.map((id) => {
      const file = new VFile({ path: id, value: writeReport(withoutMarks(reportOf(id))) });
      lintReport(file, { id, captureOf, known });
      return file.messages.filter(({ ruleId }) => ruleId === rule).length;
    });
    expect(found.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1);
  },
);

function ignoreList(): VFile {
  try {
    return new VFile({ value: readFileSync('content/lint-ignore.yaml', 'utf8') });
  } catch {
    return new VFile('');
  }
}

/** The report as it would be had nobody looked at it. */
function withoutMarks(report: Report): Report {
  const bare = (line: TextLine): TextLine => ({ text: printedText(line), annotations: [] });
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      ...(section.heading && { heading: { ...section.heading, line: bare(section.heading.line) } }),
      paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, ...bare(paragraph) })),
    })),
  };
}
