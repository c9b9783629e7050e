/** A subject that sections of many reports treat, for example 行政复议. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  /** Where the two national outlines treat it; absent where one does not. */
  readonly chapters: {
    /** In 《法治政府建设实施纲要（2015—2020年）》. */
    readonly outline2015?: string;
    /** In 《法治政府建设实施纲要（2021—2025年）》. */
    readonly outline2021?: string;
  };
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
