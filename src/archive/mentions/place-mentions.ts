import type { NamedPlace } from '#annotate/named-places.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mention-of.ts';

/** The name of another place. */
export interface PlaceMention extends Mention {
  /** Code of the place. */
  readonly place: string;
}

/**
 * The places that a line names, in the order of the text.
 *
 * @param find of `placeFinderOf`, for the place that reports
 */
export function placeMentionsOf(
  line: ReportLine,
  find: (text: string) => readonly NamedPlace[],
): readonly PlaceMention[] {
  const found = find(line.text);
  if (found.length === 0) return [];
  const mentionOf = mentionsIn(line);
  return found.map((named) => ({ ...mentionOf(named), place: named.place }));
}
