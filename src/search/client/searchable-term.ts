import { type CharacterFolds, normalise, normaliseLiteral } from '#search/shared/normalise.ts';
import type { Term } from './parse-query.ts';

/** A term in the form that texts are compared in. */
export type SearchableTerm =
  | { readonly kind: 'word'; readonly phrase: string }
  | { readonly kind: 'literal'; readonly phrase: string; readonly literal: string }
  | {
      readonly kind: 'near';
      readonly first: string;
      readonly second: string;
      readonly within: number;
    };

/** Whether anything is left of a word to look for. */
export function isSearchable(word: string): boolean {
  return normalise(word).text !== '';
}

/** What a term looks for. */
export function searchableTerm(term: Term, folds?: CharacterFolds): SearchableTerm {
  const phraseOf = (text: string): string => normalise(text, folds).text;
  if (term.kind === 'near') {
    const { first, second, within } = term;
    return { kind: 'near', first: phraseOf(first), second: phraseOf(second), within };
  }
  const phrase = phraseOf(term.text);
  if (term.kind === 'word') return { kind: 'word', phrase };
  return { kind: 'literal', phrase, literal: normaliseLiteral(term.text, folds).text };
}

/** The phrases that the index is asked for. */
export function phrasesOf(term: SearchableTerm): readonly string[] {
  return term.kind === 'near' ? [term.first, term.second] : [term.phrase];
}
