import { compileTopics, topicsOf, topicsOfPassage } from '#annotate/topics.ts';
import type { Anchor } from '#model/anchor.ts';
import { titleOf } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';
import type { Topic } from '#model/topic.ts';

/** A section or an item of one, with the topics that it certainly treats. */
export interface PassageMention {
  readonly anchor: Anchor;
  readonly section: Anchor;
  /** Of a section the topics that its editor set or its title names; they hold for all of it. */
  readonly titled: readonly string[];
  /** The topics that are certain, {@link titled} ones included, the surest first. */
  readonly topics: readonly string[];
  /** Of an item its first sentence, marker included. */
  readonly lead?: string;
}

/**
 * The passages of a report that certainly treat a topic, in the order of the text. What an editor
 * set for a section stands for the section and all its items instead of what the rule finds.
 */
export function passageMentionsOf(
  report: Report,
  topics: readonly Topic[],
): readonly PassageMention[] {
  const compiled = compileTopics(topics);
  const found = new Map(
    topicsOf(report, topics).map((passage) => [
      passage.anchor,
      passage.topics.filter(({ certainty }) => certainty === 'certain').map(({ topic }) => topic),
    ]),
  );
  return report.sections
    .flatMap((section) => {
      const { anchor, topics: set } = section;
      if (set !== undefined) return [{ anchor, section: anchor, titled: set, topics: set }];
      const ofTitle = topicsOfPassage({ title: titleOf(section) ?? '', text: '' }, compiled);
      const certain = found.get(anchor) ?? [];
      const titled = ofTitle.map(({ topic }) => topic).filter((topic) => certain.includes(topic));
      return [{ anchor, section: anchor, titled, topics: certain }, ...itemsOf(section, found)];
    })
    .filter((passage) => passage.topics.length > 0);
}

function itemsOf(
  section: Section,
  found: ReadonlyMap<Anchor, readonly string[]>,
): readonly PassageMention[] {
  return section.paragraphs.flatMap(({ items, text }) =>
    items.map(({ anchor, start, leadEnd }) => ({
      anchor,
      section: section.anchor,
      titled: [],
      topics: found.get(anchor) ?? [],
      lead: text.slice(start, leadEnd),
    })),
  );
}
