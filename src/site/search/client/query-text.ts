import type { Clause, Term } from '#search/client/parse-query.ts';

/** Clauses as a reader would write them. */
export function queryText(clauses: readonly Clause[]): string {
  return clauses.map((clause) => `${clause.excluded ? '-' : ''}${clauseText(clause)}`).join(' ');
}

/** The words of one clause, without what is in front of it. */
export function clauseText({ terms }: Pick<Clause, 'terms'>): string {
  return terms.map(termText).join('|');
}

/** The same words asked for less strictly: whatever punctuation, at whatever distance. */
export function looserText({ terms }: Pick<Clause, 'terms'>): string {
  return terms.map(looserTermText).join('|');
}

function termText(term: Term): string {
  if (term.kind === 'near') return `${term.first} 近/${term.within} ${term.second}`;
  return term.kind === 'literal' ? `“${term.text}”` : term.text;
}

function looserTermText(term: Term): string {
  return term.kind === 'near' ? `${term.first} ${term.second}` : term.text.replace(/[\s|｜]/gu, '');
}
