import type { StoredDocument } from '#search/shared/text-record.ts';
import { type ExcerptWidth, excerptOf } from './excerpt.ts';
import type { Hit } from './found-page.ts';
import type { SearchableTerm } from './searchable-term.ts';
import { matchesOf } from './term-matches.ts';

export const defaultWidth: ExcerptWidth = { before: 30, after: 60 };

/** A section that matches, with every place where it does. */
export function hitOf(
  section: number,
  document: StoredDocument,
  { terms, width }: { readonly terms: readonly SearchableTerm[]; readonly width: ExcerptWidth },
): Hit {
  const matches = matchesOf(document, terms);
  const at = [...new Set(matches.map(({ anchor }) => anchor))];
  const [first] = matches;
  const excerpt = first && excerptOf(document, matches, { at: first, width });
  return { section, document, matches, at, ...(excerpt && { excerpt }) };
}
