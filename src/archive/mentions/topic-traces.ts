import type { ReportLine } from '#annotate/report-lines.ts';
import { type CompiledTopic, wordsOfTopic } from '#annotate/topics.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mention-of.ts';
import { strongestOf } from './topic-sentences.ts';

/** Words of a topic in a report of which no passage is certainly on it. */
export interface TopicTrace extends Mention {
  readonly topic: string;
}

/** The first words of some topics in each sentence of a report, headings included. */
export function topicTracesOf(
  lines: readonly ReportLine[],
  topics: readonly CompiledTopic[],
): readonly TopicTrace[] {
  const sentences = lines.flatMap((line) => {
    const mentionOf = mentionsIn(line);
    return sentencesOf(line.text).map(({ start, end }) => ({
      start,
      text: line.text.slice(start, end),
      mentionOf,
    }));
  });
  return topics.flatMap((topic) => {
    const found = sentences.flatMap(({ start, text, mentionOf }) => {
      const words = wordsOfTopic(text, topic);
      if (words === undefined) return [];
      const range = { start: start + words.start, end: start + words.end };
      return [{ strength: words.strength, trace: { ...mentionOf(range), topic: topic.id } }];
    });
    return strongestOf(found).map(({ trace }) => trace);
  });
}
