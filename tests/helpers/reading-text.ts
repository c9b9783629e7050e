import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';

/** The title and every line of a report as pages show them, corrections read. */
export function readingTextOf({ metadata, sections }: Report): string {
  return `${[metadata.title, ...sections.flatMap(linesOf).map(({ text }) => text)].join('\n\n')}\n`;
}
