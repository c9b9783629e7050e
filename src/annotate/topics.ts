import type { Range } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import { oncePer } from '#model/once-per.ts';
import { titleOf } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';
import type { Topic } from '#model/topic.ts';

/** A passage of its own subject: a section's own text, or an item of it. */
export interface Passage {
  /** Its title, or an item's first sentence. */
  readonly title: string;
  readonly text: string;
}

/** A topic of a passage. */
export interface TopicFinding {
  readonly topic: string;
  /** `uncertain` topics are shown to readers as such: see `archive/claims/topic-claim.ts`. */
  readonly certainty: 'certain' | 'uncertain';
  readonly reason: string;
}

/** The topics of a section or item. */
export interface PassageTopics {
  readonly anchor: Anchor;
  readonly topics: readonly TopicFinding[];
}

/** The topics of every section with text of its own, and of every item in it. */
export function topicsOf(report: Report, topics: readonly Topic[]): readonly PassageTopics[] {
  const compiled = compileTopics(topics);
  return report.sections.flatMap((section) => {
    if (section.kind === 'opening' || section.kind === 'closing') return [];
    return passagesOf(section).map(({ anchor, ...passage }) => ({
      anchor,
      topics: topicsOfPassage(passage, compiled),
    }));
  });
}

/** A topic with its patterns ready for use. */
export interface CompiledTopic {
  readonly id: string;
  readonly label: string;
  readonly strong: RegExp;
  readonly weak: RegExp | undefined;
  readonly misleading: RegExp | undefined;
}

/** Prepares topics for {@link topicsOfPassage}. */
export const compileTopics = oncePer((topics: readonly Topic[]): readonly CompiledTopic[] =>
  topics.map(({ id, label, strong, weak, misleading }) => ({
    id,
    label,
    strong: anyOf(strong) ?? /(?!)/gu,
    weak: anyOf(weak),
    misleading: anyOf(misleading),
  })),
);

/**
 * The topics of one passage, the surest first.
 *
 * A strong pattern in the title decides. In the text alone it must come twice, at a density that
 * tells a subject from an aside; once, or only with weak support, is uncertain.
 */
export function topicsOfPassage(
  { title, text }: Passage,
  topics: readonly CompiledTopic[],
): readonly TopicFinding[] {
  return topics
    .map((topic) => scoreOf({ title, text }, topic))
    .filter(({ certainty }) => certainty !== 'none')
    .toSorted((a, b) => b.score - a.score)
    .map(({ topic, certainty, reason }) => ({
      topic: topic.id,
      certainty: certainty === 'certain' ? 'certain' : 'uncertain',
      reason,
    }));
}

interface Score {
  readonly topic: CompiledTopic;
  readonly score: number;
  readonly certainty: 'certain' | 'uncertain' | 'none';
  readonly reason: string;
}

function scoreOf({ title, text }: Passage, topic: CompiledTopic): Score {
  const cleaned = cleared(text, topic.misleading);
  const inTitle = countOf(cleared(title, topic.misleading), topic.strong);
  const inText = countOf(cleaned, topic.strong);
  const weak = topic.weak === undefined ? 0 : countOf(cleaned, topic.weak);
  const score = inTitle * 4 + inText * 2 + Math.min(weak, 4) * 0.5;
  if (inTitle > 0) return { topic, score, certainty: 'certain', reason: `标题写到${topic.label}` };
  if (inText >= neededIn(text)) {
    return { topic, score, certainty: 'certain', reason: `正文${inText}处写到${topic.label}` };
  }
  const certainty = inText > 0 ? 'uncertain' : 'none';
  return { topic, score, certainty, reason: `正文仅${inText}处写到${topic.label}` };
}

/** Two mentions make a subject of a short passage; a long one needs one more each 250 characters. */
function neededIn(text: string): number {
  return 2 + Math.floor(Math.max(0, text.length - 250) / 250);
}

/** How often words of a topic are used; those of one list, 法治思维、法治能力, are used once. */
function countOf(cleaned: string, pattern: RegExp): number {
  const found = [...cleaned.matchAll(pattern)];
  return found.filter(({ index }, position) => {
    const before = found[position - 1];
    return (
      before === undefined ||
      !/^[^，。；：等\d\n]*、[^，。；：等\d\n]*$/u.test(
        cleaned.slice(before.index + before[0].length, index),
      )
    );
  }).length;
}

/** Words of a text that speak for a topic. */
export interface TopicWords extends Range {
  /** Strongly, or only in support of others. */
  readonly strength: 'strong' | 'weak';
  /** How many different strong words of it the text has that are not merely one of a list. */
  readonly weight: number;
}

/** What speaks for a topic in a text: its first strong words outside a list, else the first of all. */
export function wordsOfTopic(
  text: string,
  { strong, weak, misleading }: CompiledTopic,
): TopicWords | undefined {
  const cleaned = cleared(text, misleading);
  const all = [...cleaned.matchAll(strong)];
  const apart = all.filter((match) => !isListed(cleaned, match));
  const found = rangeOf(apart[0] ?? all[0]);
  const weight = new Set(apart.map(([words]) => words)).size;
  if (found) return { ...found, strength: 'strong', weight };
  const support = weak && rangeOf(cleaned.matchAll(weak).next().value);
  return support && { ...support, strength: 'weak', weight };
}

/** 调解、信访、仲裁、行政复议、诉讼: on none of them more than on another. */
function isListed(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  const behind = text.slice(index + words.length, index + words.length + 24);
  return /、[^，。；、\d]{0,12}$/u.test(before) && /^[^，。；、\d]{0,12}、/u.test(behind);
}

function rangeOf(match: RegExpExecArray | undefined): Range | undefined {
  return match && { start: match.index, end: match.index + match[0].length };
}

/** The text with what would mislead put out of sight; every other character keeps its place. */
function cleared(text: string, misleading: RegExp | undefined): string {
  return misleading === undefined
    ? text
    : text.replace(misleading, (words) => '〇'.repeat(words.length));
}

function anyOf(sources: readonly string[]): RegExp | undefined {
  if (sources.length === 0) return undefined;
  return new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'gu');
}

function passagesOf(section: Section): readonly (Passage & { readonly anchor: Anchor })[] {
  const title = titleOf(section) ?? '';
  const text = section.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const items = section.paragraphs.flatMap((paragraph) =>
    paragraph.items.map((item) => ({
      anchor: item.anchor,
      title: titleOfItem(paragraph.text.slice(item.start + item.marker.length, item.leadEnd)),
      text: paragraph.text.slice(item.start, item.end),
    })),
  );
  return text === '' && items.length === 0
    ? []
    : [{ anchor: section.anchor, title, text }, ...items];
}

/** A longer first sentence tells of many things; its first clause says what the item is about. */
const longestTitle = 90;

function titleOfItem(lead: string): string {
  const comma = lead.indexOf('，');
  return lead.length <= longestTitle || comma === -1 ? lead : lead.slice(0, comma);
}
