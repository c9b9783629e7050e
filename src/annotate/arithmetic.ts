import type { Report } from '#model/report.ts';
import type { ArithmeticCheck } from './arithmetic/arithmetic-check.ts';
import { countedSentencesOf } from './arithmetic/counted-sentence.ts';
import { partsChecks } from './arithmetic/parts-checks.ts';
import { rateChecks } from './arithmetic/rate-checks.ts';
import { doubt } from './damage/fault.ts';
import type { Proposal } from './proposal.ts';
import { type ReportLine, reportLinesOf } from './report-lines.ts';

/** Every sum of a report that can be done again, right or wrong. */
export function arithmeticChecksOf(report: Report): readonly ArithmeticCheck[] {
  return reportLinesOf(report).flatMap((line) => {
    const sentences = countedSentencesOf(line);
    return sentences.flatMap((sentence, position) => [
      ...partsChecks(sentence),
      ...rateChecks(sentence, sentences[position - 1]),
    ]);
  });
}

/** Doubts about numbers that the report's other numbers contradict. */
export function arithmeticOf(report: Report): readonly Proposal[] {
  const lines = new Map(reportLinesOf(report).map((line) => [line.anchor, line]));
  return arithmeticChecksOf(report)
    .filter(({ holds }) => !holds)
    .flatMap((check) => {
      const line = lines.get(check.anchor);
      return line === undefined ? [] : [doubtOf(line, check)];
    });
}

/** The whole may be another than the text names, so the note says what comes out of what it says. */
function doubtOf(line: ReportLine, check: ArithmeticCheck): Proposal {
  const { claimed, expression, result, kind } = check;
  return doubt(line, {
    ...claimed,
    reason: `${expression}不合，据此算得${result}`,
    confidence: kind === 'parts' ? 0.85 : 0.8,
  });
}
