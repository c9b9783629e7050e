import type { Proposal } from '#annotate/proposal.ts';
import { type ReportLine, reportLinesOf } from '#annotate/report-lines.ts';
import { isTakenAway } from '#annotate/review/taken-away.ts';
import type { Anchor } from '#model/anchor.ts';
import { type Annotation, isPrintRemark } from '#model/annotation.ts';
import type { Finding, LintSubject } from './lint-rule.ts';
import { isTextBlock, placeOfText, type TextBlock } from './text-place.ts';

/** Looks through one line for one kind of damage. */
type LineFinder = (line: ReportLine) => readonly Proposal[];

/** What an annotator's finder finds in the lines of a report and no editor has marked yet. */
export function damageInLines(subject: LintSubject, finder: LineFinder): readonly Finding[] {
  return unmarkedDamage(subject, reportLinesOf(subject.report).flatMap(finder));
}

/** The proposals of an annotator that no editor has dealt with, as findings. */
export function unmarkedDamage(
  subject: LintSubject,
  proposals: readonly Proposal[],
): readonly Finding[] {
  const blocks = blocksByAnchor(subject);
  return proposals.flatMap((proposal) => {
    const block = blocks.get(proposal.anchor);
    if (block === undefined || isMarked(block, proposal.annotation)) return [];
    if (isTakenAway(proposal, block.line, subject.takenAway)) return [];
    const { start, end } = proposal.annotation;
    const place = placeOfText(block, { start, end, pointAt: subject.pointAt });
    return [{ place, ...saying(proposal, block.line.text), hint }];
  });
}

/** The lines of a report and its blocks with words are the same, in the same order. */
function blocksByAnchor({ report, blocks }: LintSubject): ReadonlyMap<Anchor, TextBlock> {
  const texts = blocks.filter(isTextBlock);
  return new Map(
    reportLinesOf(report).flatMap(({ anchor }, position) => {
      const block = texts[position];
      return block === undefined ? [] : [[anchor, block] as const];
    }),
  );
}

/** Whether an editor has said at the place that something is wrong, or mended it. */
function isMarked({ line }: TextBlock, { start, end }: Annotation): boolean {
  return line.annotations.some((marked) => {
    if (!isPrintRemark(marked)) return false;
    const isPoint = start === end || marked.start === marked.end;
    return isPoint
      ? marked.start <= end && start <= marked.end
      : marked.start < end && start < marked.end;
  });
}

const hint =
  '对照原页：抄错了就改；原页如此，用 :corr[…]{sic=…}、:supplied[…]、:gap{reason=…} 或 :sic[…]{note=…} 标明。';

function saying(
  { annotation, reading = '', reason }: Proposal,
  text: string,
): Pick<Finding, 'reason' | 'actual' | 'expected'> {
  const { kind, start, end } = annotation;
  const actual = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 6), start);
  const where = before === '' ? '行首' : `“${before}”之后`;
  const isMark = /^[\p{P}]$/u.test(actual);
  switch (kind) {
    case 'corr':
      return { reason: `“${actual}”疑为“${reading}”：${reason}。`, actual, expected: reading };
    case 'supplied':
      return { reason: `${where}疑缺“${reading}”：${reason}。` };
    case 'gap':
      return { reason: `${where}有缺失：${reason}。` };
    case 'sic':
    case 'cite':
    case 'figure':
      return {
        reason: isMark ? `标点 ${actual} ${reason}。` : `“${actual}”可疑：${reason}。`,
        actual,
      };
  }
}
