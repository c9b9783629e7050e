import type { TextLine } from './annotation.ts';
import type { Report, Section } from './report.ts';

/**
 * What is printed: the reading text with every correction undone and every supplied character
 * taken out. Of annotations inside a correction only the correction counts.
 */
export function printedText(line: TextLine): string {
  let printed = '';
  let at = 0;
  for (const { start, end, ...annotation } of line.annotations) {
    if (start < at || (annotation.kind !== 'corr' && annotation.kind !== 'supplied')) continue;
    printed += line.text.slice(at, start) + (annotation.kind === 'corr' ? annotation.sic : '');
    at = end;
  }
  return printed + line.text.slice(at);
}

/** The lines of a section in the order of the text: its heading, then its paragraphs. */
export function linesOf(section: Section): readonly TextLine[] {
  const { heading, paragraphs } = section;
  return heading === undefined ? paragraphs : [heading.line, ...paragraphs];
}

/** The report as plain text, one printed paragraph a line, in its reading form. */
export function plainTextOf(report: Report): string {
  const lines = report.sections.flatMap(linesOf).map((line) => line.text);
  return `${[report.metadata.title, ...lines].join('\n\n')}\n`;
}
