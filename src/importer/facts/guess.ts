import type { Region } from '#model/region.ts';

/** A fact that the importer worked out, with what speaks for it. */
export interface Guess extends Grounds {
  /** Of the frontmatter, for example `region`. */
  readonly field: string;
  readonly value: string;
}

/** What speaks for a guess. */
export interface Grounds {
  /** Where it comes from. */
  readonly basis: GuessBasis;
  /** 0 to 1. Below {@link sureEnough} an editor has to decide. */
  readonly confidence: number;
  /** In Chinese, for the review sheet. */
  readonly why: string;
}

/** What a fact must be worth for a report to be filed by it without an editor's word. */
export const sureEnough = 0.8;

/** How a basis is called on the review sheet. */
export const guessBasisLabels = {
  printed: '原页所印',
  title: '标题',
  signature: '落款',
  heading: '正文标题',
  text: '正文',
  url: '网址',
  site: '网站名称',
  editor: '编者给定',
} as const;
export type GuessBasis = keyof typeof guessBasisLabels;

/** The place of a report, or the places that it can be when the page leaves it open. */
export interface PlaceGuess {
  readonly guess?: Guess;
  /** More than one: the name alone does not tell. */
  readonly candidates: readonly Region[];
  /** What speaks against the guess, or why there is none, in Chinese. */
  readonly doubt?: string;
}

/** A fact that the editor states. */
export function given(field: string, value: string): Guess {
  return { field, value, basis: 'editor', confidence: 1, why: '编者给定' };
}
