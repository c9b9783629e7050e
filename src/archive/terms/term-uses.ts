import { reportLinesOf } from '#annotate/report-lines.ts';
import type { Mention } from '#archive/mentions/mention.ts';
import { mentionsIn } from '#archive/mentions/mention-of.ts';
import type { Report, ReportId } from '#model/report.ts';
import type { TermOfArt } from './term.ts';

/** One place where a term is used. */
export interface TermUse extends Mention {
  readonly report: ReportId;
}

/** A term with all its uses. */
export interface TermEntry {
  readonly term: TermOfArt;
  /** In the order of the reports given, then of the text. */
  readonly uses: readonly TermUse[];
}

/** Every use of every term, in headings and paragraphs. */
export function termUsesOf(
  reports: Iterable<Report>,
  terms: readonly TermOfArt[],
): readonly TermEntry[] {
  const found = terms.map((term) => ({
    term,
    pattern: new RegExp(term.pattern, 'gu'),
    uses: [] as TermUse[],
  }));
  for (const report of reports) {
    for (const line of reportLinesOf(report)) {
      let mentionOf: ReturnType<typeof mentionsIn> | undefined;
      for (const { pattern, uses } of found) {
        for (const { 0: words, index: start } of line.text.matchAll(pattern)) {
          mentionOf ??= mentionsIn(line);
          uses.push({ report: report.id, ...mentionOf({ start, end: start + words.length }) });
        }
      }
    }
  }
  return found.map(({ term, uses }) => ({ term, uses }));
}
