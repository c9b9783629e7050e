import type { Term } from './parse-query.ts';

/** The words of a term: two of a nearness, else one. */
export function termWordsOf(term: Term): readonly string[] {
  return term.kind === 'near' ? [term.first, term.second] : [term.text];
}
