import type { ReportLine } from '#annotate/report-lines.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mention-of.ts';

/** Words that cite a work. */
export interface CitationMention extends Mention {
  /** Id of the work, as the editor wrote it. */
  readonly work: string;
}

/** The citations of a line, in the order of the text. */
export function citationMentionsOf(line: ReportLine): readonly CitationMention[] {
  const mentionOf = mentionsIn(line);
  return line.annotations.flatMap((annotation) =>
    annotation.kind === 'cite' ? [{ ...mentionOf(annotation), work: annotation.work }] : [],
  );
}
