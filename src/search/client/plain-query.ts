import type { Query } from './parse-query.ts';

/**
 * The query that Chinese characters without anything between them are: one word. It says the same as
 * `parseQuery`, which need not be loaded for it.
 *
 * @returns `undefined` for any other text
 */
export function plainQuery(text: string): Query | undefined {
  if (!/^\p{Script=Han}{1,200}$/u.test(text)) return undefined;
  return { clauses: [{ terms: [{ kind: 'word', text }], excluded: false }] };
}
