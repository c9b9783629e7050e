import { compileTopics, topicsOf, topicsOfPassage } from '#annotate/topics.ts';
import type { Anchor } from '#model/anchor.ts';
import type { TextLine } from '#model/annotation.ts';
import { titleOf } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';
import { sliceLine } from '#model/segment.ts';
import type { Topic } from '#model/topic.ts';
import type { MarkedSentence } from './mention.ts';
import { shownOf, topicSentencesOf } from './topic-sentences.ts';

/** A section or an item of one, with a topic that it certainly treats. */
export interface PassageMention extends Passage {
  /** The sentence to be shown; absent where only the title has words of the topic. */
  readonly shown?: MarkedSentence;
  /** Ids of what is measured in sentences with words of the topic, one a figure. */
  readonly measures: readonly string[];
}

interface Passage {
  readonly topic: string;
  readonly anchor: Anchor;
  readonly section: Anchor;
  /** Of a section: the editor set the topic or the title names it; it holds for all of the section. */
  readonly titled?: true;
}

/**
 * The passages of a report that certainly treat a topic, in the order of the text, of each the surest
 * topic first. What an editor set for a section stands for the section and all its items instead of
 * what the rule finds.
 */
export function passageMentionsOf(
  report: Report,
  topics: readonly Topic[],
): readonly PassageMention[] {
  const compiled = new Map(compileTopics(topics).map((topic) => [topic.id, topic]));
  return certainPassagesOf(report, topics).map(({ lines, ...passage }) => {
    const topic = compiled.get(passage.topic);
    const sentences = topic ? topicSentencesOf(lines, topic) : [];
    const shown = shownOf(sentences);
    return {
      ...passage,
      ...(shown && { shown }),
      measures: sentences.flatMap(({ measures }) => measures),
    };
  });
}

interface PassageText extends Passage {
  readonly lines: readonly TextLine[];
}

function certainPassagesOf(report: Report, topics: readonly Topic[]): readonly PassageText[] {
  const compiled = compileTopics(topics);
  const found = new Map(
    topicsOf(report, topics).map((passage) => [
      passage.anchor,
      passage.topics.filter(({ certainty }) => certainty === 'certain').map(({ topic }) => topic),
    ]),
  );
  return report.sections.flatMap((section) => {
    const { anchor, topics: set, paragraphs: lines } = section;
    const named = topicsOfPassage({ title: titleOf(section) ?? '', text: '' }, compiled);
    const titled = set ?? named.map(({ topic }) => topic);
    const whole = (set ?? found.get(anchor) ?? []).map((topic) => ({
      ...{ topic, anchor, section: anchor, lines },
      ...(titled.includes(topic) && { titled: true as const }),
    }));
    return set ? whole : [...whole, ...itemPassagesOf(section, found)];
  });
}

function itemPassagesOf(
  section: Section,
  found: ReadonlyMap<Anchor, readonly string[]>,
): readonly PassageText[] {
  return section.paragraphs.flatMap((paragraph) =>
    paragraph.items.flatMap(({ anchor, start, end }) =>
      (found.get(anchor) ?? []).map((topic) => ({
        ...{ topic, anchor, section: section.anchor },
        lines: [sliceLine(paragraph, start, end)],
      })),
    ),
  );
}
