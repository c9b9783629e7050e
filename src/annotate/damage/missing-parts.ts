import type { Proposal } from '#annotate/proposal.ts';
import { type ReportLine, reportLinesOf } from '#annotate/report-lines.ts';
import { titleOf } from '#model/outline.ts';
import type { Report } from '#model/report.ts';
import { closingNowhere } from './closing-signs.ts';
import { doubt, loss } from './fault.ts';

/**
 * Parts that a report of this kind has and this one lacks: title, signature and date (GB/T 9704,
 * 7.3.1, 7.3.5), an announced attachment; a number left out in a row of points; a stop behind a
 * heading on its own line.
 *
 * @param capture the text of the page, whose furniture may print what the report's end does not
 */
export function missingParts(report: Report, capture?: string): readonly Proposal[] {
  const lines = reportLinesOf(report);
  return [
    ...missingTitle(report, lines),
    ...missingClosing(report, { lines, capture }),
    ...missingAttachments(lines),
    ...missingItems(report, lines),
    ...headingStops(report, lines),
  ];
}

function missingTitle(report: Report, lines: readonly ReportLine[]): readonly Proposal[] {
  const first = lines[0];
  if (report.metadata.titleBasis !== 'supplied' || first === undefined) return [];
  return [loss(first, { at: 0, reason: '文首未见标题', confidence: 0.85 })];
}

function missingClosing(
  report: Report,
  {
    lines,
    capture,
  }: { readonly lines: readonly ReportLine[]; readonly capture?: string | undefined },
): readonly Proposal[] {
  const last = lines.findLast(({ role }) => role === 'text');
  if (report.sections.some(({ kind }) => kind === 'closing') || last === undefined) return [];
  const missing = closingNowhere(report, capture);
  if (missing.length === 0) return [];
  const reason = `文末未见${missing.join('和')}`;
  return [loss(last, { at: last.text.length, reason, confidence: 0.85 })];
}

/** An attachment of which only the name is there. */
function missingAttachments(lines: readonly ReportLine[]): readonly Proposal[] {
  return lines
    .filter(({ role, section }) => role === 'attachment-note' && section.paragraphs.length === 1)
    .map((line) => loss(line, { at: line.text.length, reason: '仅存附件名称', confidence: 0.85 }));
}

/** 一是 followed by 三是. */
function missingItems(report: Report, lines: readonly ReportLine[]): readonly Proposal[] {
  return report.sections.flatMap((section) => {
    const items = section.paragraphs.flatMap((paragraph) =>
      paragraph.items.map((item) => ({ item, paragraph })),
    );
    return items.flatMap(({ item, paragraph }, position) => {
      const before = items[position - 1]?.item.number;
      const line = lines.find(({ anchor }) => anchor === paragraph.anchor);
      if (before === undefined || line === undefined) return [];
      if (item.number <= before + 1) return [];
      const range = { start: item.start, end: item.start + item.marker.length };
      return [doubt(line, { ...range, reason: '序数不接上文', confidence: 0.75 })];
    });
  });
}

/** A stop is wrong behind a heading on its own line, unless the report sets them all so. */
function headingStops(report: Report, lines: readonly ReportLine[]): readonly Proposal[] {
  const own = report.sections.filter(({ heading }) => heading !== undefined && !isRunIn(heading));
  const stopped = own.filter(({ heading }) => heading?.line.text.endsWith('。'));
  if (stopped.length > own.length / 3) return [];
  return stopped.flatMap((section) => {
    const line = lines.find(({ anchor }) => anchor === section.anchor);
    if (line === undefined || titleOf(section) === undefined) return [];
    const range = { start: line.text.length - 1, end: line.text.length };
    return [doubt(line, { ...range, reason: '独占一行的标题末尾不用句号', confidence: 0.8 })];
  });
}

function isRunIn(heading: { readonly runIn: boolean }): boolean {
  return heading.runIn;
}
