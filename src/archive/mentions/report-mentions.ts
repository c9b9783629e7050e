import type { ArithmeticCheck } from '#annotate/arithmetic/arithmetic-check.ts';
import { arithmeticChecksOf } from '#annotate/arithmetic.ts';
import type { Authorities } from '#annotate/authorities.ts';
import type { placeFinderOf } from '#annotate/named-places.ts';
import { type ReportLine, reportLinesOf } from '#annotate/report-lines.ts';
import { compileTopics } from '#annotate/topics.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Report, ReportId } from '#model/report.ts';
import { type CitationMention, citationMentionsOf } from './citation-mentions.ts';
import { type FigureMention, figureMentionsOf } from './figure-mentions.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mention-of.ts';
import { type PassageMention, passageMentionsOf } from './passage-mentions.ts';
import { type PlaceMention, placeMentionsOf } from './place-mentions.ts';
import { type TopicTrace, topicTracesOf } from './topic-traces.ts';
import { type TitleMention, unresolvedTitlesOf } from './unresolved-titles.ts';

/**
 * What one report mentions: all that the pages across reports need of it besides its summary. Made
 * without looking at any other report, and kept beside the parsed report.
 */
export interface ReportMentions {
  readonly id: ReportId;
  /** In the order of the text, like all that follow. */
  readonly citations: readonly CitationMention[];
  /** Titles between book marks that are marked as no citation. */
  readonly unresolved: readonly TitleMention[];
  readonly figures: readonly FigureMention[];
  readonly passages: readonly PassageMention[];
  /** Words of the topics that no passage is certainly on. */
  readonly traces: readonly TopicTrace[];
  readonly checks: readonly CheckMention[];
  /** Other places that are named. */
  readonly places: readonly PlaceMention[];
}

/** A sum done again; the mention is the number that the others confirm or contradict. */
export interface CheckMention extends Mention {
  readonly kind: ArithmeticCheck['kind'];
  readonly expression: string;
  readonly holds: boolean;
  readonly result: string;
}

/** What mentions are drawn with besides the report. */
export interface MentionSources {
  readonly authorities: Authorities;
  readonly findPlaces: ReturnType<typeof placeFinderOf>;
}

/** Draws from a report what it mentions. */
export function mentionsOf(
  report: Report,
  { authorities: { topics }, findPlaces }: MentionSources,
): ReportMentions {
  const lines = reportLinesOf(report);
  const findNearby = findPlaces(report.metadata);
  const passages = passageMentionsOf(report, topics);
  const certain = new Set(passages.map(({ topic }) => topic));
  return {
    id: report.id,
    citations: lines.flatMap(citationMentionsOf),
    unresolved: lines.flatMap(unresolvedTitlesOf),
    figures: lines.flatMap((line) => figureMentionsOf(line, report.metadata.year)),
    passages,
    traces: topicTracesOf(
      lines,
      compileTopics(topics).filter(({ id }) => !certain.has(id)),
    ),
    checks: checkMentionsOf(report, new Map(lines.map((line) => [line.anchor, line]))),
    places: lines.flatMap((line) => placeMentionsOf(line, findNearby)),
  };
}

function checkMentionsOf(
  report: Report,
  lines: ReadonlyMap<Anchor, ReportLine>,
): readonly CheckMention[] {
  return arithmeticChecksOf(report).flatMap(({ anchor, claimed, ...check }) => {
    const line = lines.get(anchor);
    return line === undefined ? [] : [{ ...mentionsIn(line)(claimed), ...check }];
  });
}
