import { type Anchor, isAnchor } from '#model/anchor.ts';
import { compareUrl } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';

/** What the address of a comparison says. */
export interface Comparison {
  /** At most {@link mostColumns}, none twice. */
  readonly columns: readonly ComparedPlace[];
  readonly by: Alignment;
}

/** A report, or one section of it with those below it. */
export interface ComparedPlace {
  readonly report: ReportId;
  readonly anchor?: Anchor;
}

/** What sections are put side by side by: statutory part, topic, or nothing but their order. */
export const alignments = ['part', 'topic', 'order'] as const;
export type Alignment = (typeof alignments)[number];

/** Names of the columns in the address; more cannot be read beside one another. */
const names = 'abcdef';
export const mostColumns = names.length;

/**
 * Reads `?a=440205/2023&b=130300/2023/s2-1&by=topic`. What cannot be a report or a section is left
 * out, what comes twice counts once, and without a known `by` the statutory part counts.
 */
export function parseComparison(query: string): Comparison {
  const parameters = new URLSearchParams(query);
  const written = [...names].flatMap((name) => parameters.get(name) ?? []);
  const by = alignments.find((alignment) => alignment === parameters.get('by')) ?? 'part';
  return { columns: [...new Set(written)].flatMap(parseComparedPlace), by };
}

/** Reads `440205/2023` or `440205/2023/s2-1`; no place where it is neither. */
export function parseComparedPlace(text: string): readonly ComparedPlace[] {
  const match = /^(\d{6}(?:\d{3})?\/\d{4}(?:-[\w-]{1,40})?)(?:\/([\w-]{1,60}))?$/u.exec(
    text.trim(),
  );
  const [, report, anchor] = match ?? [];
  if (report === undefined) return [];
  if (anchor === undefined) return [{ report }];
  return isAnchor(anchor) ? [{ report, anchor }] : [];
}

/** Writes the address of a comparison, the way that {@link parseComparison} reads it. */
export function comparisonUrl({ columns, by }: Comparison): string {
  const written = columns
    .slice(0, mostColumns)
    .map((place, position) => `${names.charAt(position)}=${comparedPlaceName(place)}`);
  return compareUrl([...written, ...(by === 'part' ? [] : [`by=${by}`])].join('&'));
}

/** `440205/2023` or `440205/2023/s2-1`. */
export function comparedPlaceName({ report, anchor }: ComparedPlace): string {
  return anchor === undefined ? report : `${report}/${anchor}`;
}
