import { writeReport } from '#markdown/write-report.ts';
import type { TextLine } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';
import { bareLineOf, marksBeside } from './set-beside.ts';

/** A report as the archive keeps it. */
export interface ReportFiles {
  /** For `content/reports/<report>.md`. */
  readonly markdown: string;
  /** For `content/annotations/<report>.txt`; absent where nothing stands beside. */
  readonly marks?: string | undefined;
}

/** Writes a report so that its text can be read: what is said of the words stands beside it. */
export function reportFilesOf(report: Report): ReportFiles {
  const lines = report.sections.flatMap(({ anchor, heading, paragraphs }) => [
    ...(heading ? [{ anchor, line: heading.line }] : []),
    ...paragraphs.map((line) => ({ anchor: line.anchor, line })),
  ]);
  const marks = lines.flatMap(({ anchor, line }) =>
    marksBeside(anchor, { whole: line, inText: bareLineOf(line) }),
  );
  const markdown = writeReport({ ...report, sections: report.sections.map(bareSection) });
  return { markdown, ...(marks.length > 0 && { marks: `${marks.join('\n')}\n` }) };
}

function bareSection(section: Report['sections'][number]): Report['sections'][number] {
  const { heading, paragraphs } = section;
  const bare = <Line extends TextLine>(line: Line): Line => ({ ...line, ...bareLineOf(line) });
  return {
    ...section,
    ...(heading && { heading: { ...heading, line: bareLineOf(heading.line) } }),
    paragraphs: paragraphs.map(bare),
  };
}
