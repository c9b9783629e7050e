import { type CompiledTopic, wordsOfTopic } from '#annotate/topics.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import type { TextLine } from '#model/annotation.ts';
import type { MarkedSentence } from './mention.ts';

/** A sentence that has words of a topic. */
export interface TopicSentence {
  readonly strength: 'strong' | 'weak';
  /** See {@link wordsOfTopic}. */
  readonly weight: number;
  readonly excerpt: MarkedSentence;
  /** Ids of what is measured in it, one a figure. */
  readonly measures: readonly string[];
}

/** The sentences of some lines that have words of a topic. */
export function topicSentencesOf(
  lines: readonly TextLine[],
  topic: CompiledTopic,
): readonly TopicSentence[] {
  return lines.flatMap(({ text, annotations }) =>
    sentencesOf(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end).trim();
      const words = wordsOfTopic(sentence, topic);
      if (words === undefined) return [];
      const { strength, weight, ...range } = words;
      return [
        {
          ...{ strength, weight },
          excerpt: { sentence, words: sentence.slice(range.start, range.end), at: range.start },
          measures: annotations.flatMap((each) =>
            each.kind === 'figure' && each.start >= start && each.end <= end ? [each.of] : [],
          ),
        },
      ];
    }),
  );
}

/** A label such as 一是加大行政监督力度。 says little; a sentence behind it says what was done. */
const labelLength = 24;

/**
 * The sentence to be shown: the first with strong words that are not merely one of a list, unless a later
 * one has far more of them; a longer one before a label.
 */
export function shownOf(sentences: readonly TopicSentence[]): MarkedSentence | undefined {
  const best = strongestOf(sentences);
  const telling = best.filter(({ excerpt }) => excerpt.sentence.length > labelLength);
  const first = telling.find(({ weight }) => weight > 0) ?? telling[0] ?? best[0];
  const most = telling.reduce((max, { weight }) => Math.max(max, weight), 0);
  return most < (first?.weight ?? 0) + farMore
    ? first?.excerpt
    : telling.find(({ weight }) => weight === most)?.excerpt;
}

const farMore = 2;

/** What has strong words; what has mere support only where nothing has more. */
export function strongestOf<T extends { readonly strength: 'strong' | 'weak' }>(
  found: readonly T[],
): readonly T[] {
  const strong = found.filter(({ strength }) => strength === 'strong');
  return strong.length > 0 ? strong : found;
}
