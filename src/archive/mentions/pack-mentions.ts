import type { Mention } from './mention.ts';
import type { ReportMentions } from './report-mentions.ts';

/**
 * The mentions of a report as they are kept: a sentence that holds many figures is written once.
 * In memory, too, its mentions then share one string.
 */
export interface PackedMentions {
  readonly sentences: readonly string[];
  readonly mentions: Replaced<ReportMentions>;
}

/** The same value with the place of each sentence in the list instead of the sentence. */
type Replaced<T> = T extends Mention
  ? Omit<T, 'sentence'> & { readonly sentence: number }
  : T extends string
    ? T
    : T extends readonly (infer Each)[]
      ? readonly Replaced<Each>[]
      : T extends object
        ? { readonly [Key in keyof T]: Replaced<T[Key]> }
        : T;

/** Writes each sentence once. */
export function packMentions(mentions: ReportMentions): PackedMentions {
  const sentences = new Map<string, number>();
  const pack = <T extends Mention>(list: readonly T[]) =>
    list.map((mention) => {
      const number = sentences.get(mention.sentence) ?? sentences.size;
      sentences.set(mention.sentence, number);
      return { ...mention, sentence: number };
    });
  const packed = {
    ...mentions,
    citations: pack(mentions.citations),
    unresolved: pack(mentions.unresolved),
    figures: pack(mentions.figures),
    checks: pack(mentions.checks),
    places: pack(mentions.places),
    traces: pack(mentions.traces),
  };
  return { sentences: [...sentences.keys()], mentions: packed as Replaced<ReportMentions> };
}

/** Puts the sentences back. */
export function unpackMentions({ sentences, mentions }: PackedMentions): ReportMentions {
  const unpack = <T extends { readonly sentence: number }>(list: readonly T[]) =>
    list.map((mention) => ({ ...mention, sentence: sentences[mention.sentence] ?? '' }));
  return {
    ...mentions,
    citations: unpack(mentions.citations),
    unresolved: unpack(mentions.unresolved),
    figures: unpack(mentions.figures),
    checks: unpack(mentions.checks),
    places: unpack(mentions.places),
    traces: unpack(mentions.traces),
  };
}
