import { type CharacterFolds, normalise, normaliseLiteral } from '#search/shared/normalise.ts';
import type { Term } from './parse-query.ts';
import { termWordsOf } from './term-words-of.ts';

/** A term in the form that texts are compared in. */
export interface SearchableTerm {
  readonly kind: Term['kind'];
  /** What the index is asked for: two of a nearness, else one. */
  readonly phrases: readonly string[];
  /** With its punctuation. */
  readonly literal?: string;
  /** How far apart the two are at most. */
  readonly within?: number;
}

/** Whether anything is left of a word to look for. */
export function isSearchable(word: string): boolean {
  return normalise(word).text !== '';
}

/** What a term looks for. */
export function searchableTerm(term: Term, folds?: CharacterFolds): SearchableTerm {
  const { kind } = term;
  const phrases = termWordsOf(term).map((word) => normalise(word, folds).text);
  if (kind === 'word') return { kind, phrases };
  if (kind === 'near') return { kind, phrases, within: term.within };
  return { kind, phrases, literal: normaliseLiteral(term.text, folds).text };
}
