import { pairMarks } from '#chinese/mark-pairs.ts';
import type { Range } from '#chinese/sentences.ts';
import type { Report } from '#model/report.ts';
import type { Work } from '#model/work.ts';
import { correction, supplement } from './damage/fault.ts';
import type { OneEdit } from './one-edit.ts';
import type { Proposal } from './proposal.ts';
import { type ReportLine, reportLinesOf } from './report-lines.ts';
import { titleKey } from './title-key.ts';
import { indexWorks, workOfTitle } from './work-index.ts';

/** Corrections of titles between book marks that differ from a known work's by one character. */
export function titleMisprintsOf(report: Report, works: readonly Work[]): readonly Proposal[] {
  const index = indexWorks(works);
  const citing = { region: report.metadata.region, year: report.metadata.year };
  return reportLinesOf(report).flatMap((line) =>
    pairMarks(line.text, '《》').pairs.flatMap((pair) => {
      const title = line.text.slice(pair.start + 1, pair.end - 1);
      const match = workOfTitle(title, { index, report: citing });
      if (match?.misprint === undefined) return [];
      return misprintProposal(line, { pair, edit: match.misprint, reason: match.reason });
    }),
  );
}

function misprintProposal(
  line: ReportLine,
  { pair, edit, reason }: { pair: Range; edit: OneEdit; reason: string },
): readonly Proposal[] {
  const title = line.text.slice(pair.start + 1, pair.end - 1);
  const inTitle = offsetInTitle(title, edit.at);
  if (inTitle === undefined) return [];
  const at = pair.start + 1 + inTitle;
  const rest = { reason, confidence: 0.85 };
  if (edit.kind === 'missing') return [supplement(line, { at, reading: edit.expected, ...rest })];
  if (edit.kind === 'replaced') {
    return [correction(line, { start: at, end: at + 1, reading: edit.expected, ...rest })];
  }
  // The character before is covered too, because a correction needs something to stand there.
  const reading = line.text.charAt(at - 1);
  return [correction(line, { start: at - 1, end: at + 1, reading, ...rest })];
}

/** Where in a title the character stands that its key has at an offset. */
function offsetInTitle(title: string, keyOffset: number): number | undefined {
  const wanted = titleKey(title).charAt(keyOffset);
  const before = [...titleKey(title).slice(0, keyOffset)].filter((each) => each === wanted).length;
  const places = [...title.matchAll(/./gu)].filter(({ 0: each }) => titleKey(each) === wanted);
  return places[before]?.index;
}
