import type { ReportLine } from '#annotate/report-lines.ts';
import { pairMarks } from '#chinese/mark-pairs.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mention-of.ts';

/** A title between book marks; the mention covers the marks too. */
export interface TitleMention extends Mention {
  readonly title: string;
}

/**
 * Titles between book marks of which nobody has said what work they are. One that lies in another
 * title is part of that; one of a single character, or with a full stop in it, is no title.
 */
export function unresolvedTitlesOf(line: ReportLine): readonly TitleMention[] {
  const cited = line.annotations.filter(({ kind }) => kind === 'cite');
  const mentionOf = mentionsIn(line);
  return pairMarks(line.text, '《》')
    .pairs.filter(
      (pair) =>
        pair.depth === 0 && !cited.some(({ start, end }) => start < pair.end && end > pair.start),
    )
    .toSorted((a, b) => a.start - b.start)
    .map((pair) => ({ ...mentionOf(pair), title: line.text.slice(pair.start + 1, pair.end - 1) }))
    .filter(
      ({ title }) => title.trim().length >= 2 && title.length <= 120 && !/[。；]/u.test(title),
    );
}
