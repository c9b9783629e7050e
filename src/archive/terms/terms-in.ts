import { reportLinesOf } from '#annotate/report-lines.ts';
import { oncePer } from '#model/once-per.ts';
import type { Report } from '#model/report.ts';
import type { TermOfArt } from './term.ts';

const patternsOf = oncePer((terms: readonly TermOfArt[]) =>
  terms.map((term) => ({ term, pattern: new RegExp(term.pattern, 'u') })),
);

/** The terms that a report uses, in the order of the table. */
export function termsIn(report: Report, terms: readonly TermOfArt[]): readonly TermOfArt[] {
  const lines = reportLinesOf(report).map(({ text }) => text);
  return patternsOf(terms)
    .filter(({ pattern }) => lines.some((line) => pattern.test(line)))
    .map(({ term }) => term);
}
