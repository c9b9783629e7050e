import type { Proposal } from '#annotate/proposal.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import type { Annotation } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';

/**
 * Proposals as a reader would note them: `cite 《规定》 ducha-2019`, `corr 把把→把`,
 * `supplied 《`, `gap 文末…`.
 */
export function drawn(report: Report, proposals: readonly Proposal[]): readonly string[] {
  const texts = new Map(reportLinesOf(report).map(({ anchor, text }) => [anchor, text]));
  return proposals.map(({ anchor, annotation, reading }) => {
    const words = texts.get(anchor)?.slice(annotation.start, annotation.end) ?? '';
    return `${annotation.kind} ${words}${detailOf(annotation, reading)}`;
  });
}

function detailOf(annotation: Annotation, reading: string | undefined): string {
  if (annotation.kind === 'cite') return ` ${annotation.work}`;
  if (annotation.kind === 'figure') return ` ${annotation.of}${annotation.bound ?? ''}`;
  if (annotation.kind === 'corr') return `→${reading}`;
  if (annotation.kind === 'supplied') return `${reading}`;
  return annotation.kind === 'gap' ? annotation.reason : '';
}
