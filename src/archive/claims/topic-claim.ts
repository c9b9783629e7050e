/**
 * What may be said of a report and a topic:
 * - `written`: a passage is certainly on the topic;
 * - `possible`: no passage certainly is, and words of the topic stand in the text; each is shown;
 * - `wordless`: none of the words by which the topic is told stands anywhere in the text.
 *
 * There is no fourth. That a report does not treat a topic is nothing that a list of words can tell.
 */
export const topicClaims = ['written', 'possible', 'wordless'] as const;
export type TopicClaim = (typeof topicClaims)[number];

/** The claim for what was found of a topic in one report, or in all reports of a place and year. */
export function topicClaimOf({
  passages,
  traces,
}: {
  readonly passages: readonly unknown[];
  readonly traces: readonly unknown[];
}): TopicClaim {
  if (passages.length > 0) return 'written';
  return traces.length > 0 ? 'possible' : 'wordless';
}
