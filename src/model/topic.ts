/** A subject that sections of many reports treat, for example 行政复议. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  /** Where the national outlines of the charter treat it, by their ids; absent where one does not. */
  readonly chapters: Readonly<Record<string, string>>;
  /** Regular expressions; one found in a title, or several in the text, speak for the topic. */
  readonly strong: readonly string[];
  /** Regular expressions that support a strong one and say nothing alone. */
  readonly weak: readonly string[];
  /** Regular expressions of phrases in which a strong or weak word means something else. */
  readonly misleading: readonly string[];
}

/** The words by which a topic is told, those aside that only an expression can write. */
export function plainWordsOf({ strong, weak }: Topic): readonly string[] {
  return [...new Set([...strong, ...weak])].filter((source) =>
    /^[\p{Script=Han}\w]+$/u.test(source),
  );
}
