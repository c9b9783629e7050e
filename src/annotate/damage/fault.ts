import type { Proposal } from '#annotate/proposal.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import type { Annotation } from '#model/annotation.ts';

/** Looks through one line for one kind of damage. */
export type FaultFinder = (line: ReportLine, surroundings: WholeText) => readonly Proposal[];

/** What a finder may look at besides its line. */
export interface WholeText {
  /** All lines of the report, joined by line breaks. */
  readonly text: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly confidence: number;
}

/** Characters to be replaced. The reading must not be empty; see {@link deletion}. */
export function correction(
  line: ReportLine,
  { start, end, reading, reason, confidence }: Found & { readonly reading: string },
): Proposal {
  const sic = line.text.slice(start, end);
  return proposal(line, {
    annotation: { kind: 'corr', start, end, sic },
    reading,
    reason,
    confidence,
  });
}

/**
 * Characters to be taken out. A correction needs something to stand in its place, so it covers the
 * character before as well, or the one behind where a number ends before: a figure must not be cut.
 */
export function deletion(line: ReportLine, found: Found): Proposal {
  const before = line.text.charAt(found.start - 1);
  const behind = line.text.charAt(found.end);
  const coversBefore = before !== '' && (behind === '' || !/[\d%％]/u.test(before));
  return correction(line, {
    ...found,
    start: coversBefore ? found.start - 1 : found.start,
    end: coversBefore ? found.end : found.end + 1,
    reading: coversBefore ? before : behind,
  });
}

/** Characters to be put in at a place. */
export function supplement(
  line: ReportLine,
  { at, reading, ...found }: Omit<Found, 'start' | 'end'> & { at: number; reading: string },
): Proposal {
  return proposal(line, {
    annotation: { kind: 'supplied', start: at, end: at },
    reading,
    ...found,
  });
}

/** Characters that look wrong and are left alone. */
export function doubt(line: ReportLine, { start, end, ...found }: Found): Proposal {
  return proposal(line, {
    annotation: { kind: 'sic', start, end, note: found.reason },
    ...found,
  });
}

/** A place where something is lost. */
export function loss(
  line: ReportLine,
  { at, ...found }: Omit<Found, 'start' | 'end'> & { readonly at: number },
): Proposal {
  return proposal(line, {
    annotation: { kind: 'gap', start: at, end: at, reason: found.reason },
    ...found,
  });
}

function proposal(
  { anchor }: ReportLine,
  rest: { annotation: Annotation; reading?: string; reason: string; confidence: number },
): Proposal {
  return { anchor, ...rest };
}
