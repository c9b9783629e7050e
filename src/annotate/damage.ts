import type { Report } from '#model/report.ts';
import { doubledWordsIn } from './damage/doubled-words.ts';
import type { FaultFinder } from './damage/fault.ts';
import { lostAtDigitsIn } from './damage/lost-at-digits.ts';
import { lostClauseStops } from './damage/lost-clause-stops.ts';
import { misprints } from './damage/misprints.ts';
import { missingParts } from './damage/missing-parts.ts';
import { strayBlanks } from './damage/stray-blanks.ts';
import { unbalancedMarksIn } from './damage/unbalanced-marks.ts';
import type { Proposal } from './proposal.ts';
import { reportLinesOf } from './report-lines.ts';

/** What looks through every line. Headings are lines too. */
const finders: readonly FaultFinder[] = [
  strayBlanks,
  unbalancedMarksIn,
  doubledWordsIn,
  lostAtDigitsIn,
  lostClauseStops,
  misprints,
];

/**
 * What of a report's text looks damaged: by the capture, by the page, or by its writer. Each
 * proposal is `sic`, `corr`, `supplied` or `gap`; what cannot be put right with confidence is only
 * marked.
 *
 * @param capture the text of the page, where it is at hand
 */
export function damageOf(report: Report, capture?: string): readonly Proposal[] {
  const lines = reportLinesOf(report);
  const surroundings = { text: lines.map(({ text }) => text).join('\n') };
  const inLines = lines.flatMap((line) => finders.flatMap((finder) => finder(line, surroundings)));
  return [...inLines, ...missingParts(report, capture)];
}
