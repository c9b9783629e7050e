import type { Candidate } from './candidates.ts';
import { type LineMatch, lineMatchOf } from './line-match.ts';
import { markedRunsOf } from './marked-runs.ts';
import { passageOf } from './passage-of.ts';
import type { CorpusLine, CorpusReport } from './reuse-corpus.ts';
import type { ReuseSearch } from './reuse-search.ts';
import type { FoundPassage } from './shared-passage.ts';
import { tracesOf } from './traces.ts';

/** The shared passages of one report, in the order of the text. */
export function foundPassagesOf(
  report: CorpusReport,
  search: ReuseSearch,
): readonly FoundPassage[] {
  const passages: FoundPassage[] = [];
  for (let line = report.firstLine; line < report.endLine; line += 1) {
    passages.push(...passagesOfLine(line, report, search));
  }
  return passages;
}

function passagesOfLine(
  number: number,
  report: CorpusReport,
  search: ReuseSearch,
): readonly FoundPassage[] {
  const line = search.corpus.lines[number];
  if (line === undefined || line.codes.length < search.parameters.minimum) return [];
  const traces = tracesOf(number, report, search);
  const previous = matchesOf(line, traces.previous, search);
  const elsewhere = matchesOf(line, traces.elsewhere, search);
  const findings = { previous, elsewhere, formula: traces.formula };
  return markedRunsOf(line, findings, search.parameters)
    .flatMap((run) => passageOf(run, { number, elsewhere, search }) ?? [])
    .sort((a, b) => a.start - b.start);
}

function matchesOf(
  line: CorpusLine,
  candidates: readonly Candidate[],
  { corpus }: ReuseSearch,
): readonly LineMatch[] {
  return candidates
    .flatMap((candidate) => {
      const other = corpus.lines[candidate.line];
      return other === undefined ? [] : [lineMatchOf(line, other, candidate)];
    })
    .sort((a, b) => b.found - a.found || a.line - b.line);
}
