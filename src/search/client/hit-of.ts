import type { StoredDocument } from '#search/shared/text-record.ts';
import type { Hit } from './found-page.ts';
import type { SearchableTerm } from './searchable-term.ts';
import { matchesOf } from './term-matches.ts';

/** A section that matches, with every place where it does. */
export function hitOf(
  section: number,
  document: StoredDocument,
  terms: readonly SearchableTerm[],
): Hit {
  const matches = matchesOf(document, terms);
  const at = [...new Set(matches.map(({ anchor }) => anchor))];
  return { section, document, matches, at };
}
