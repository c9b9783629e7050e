import { type Facet, type WordFacet, wordFacetsOf } from './facets.ts';
import type { SearchDocument } from './search-document.ts';

/** The words of each facet; in tables of the index their numbers stand for them. */
export type Vocabulary = Readonly<Record<WordFacet, readonly string[]>>;

/** For each report, or section, of a table the number of its word; a list where it has none or several. */
export type FacetColumn = readonly (number | readonly number[])[];
export type FacetColumns = Readonly<Partial<Record<WordFacet, FacetColumn>>>;

/** The columns of the facets of a report, or of a section, for documents that stand for one each. */
export function facetColumns(
  documents: readonly SearchDocument[],
  unit: Facet['of'],
  vocabulary: Vocabulary,
): FacetColumns {
  const columns = wordFacetsOf(unit).map((name) => {
    const numbers = new Map(vocabulary[name].map((word, number) => [word, number]));
    return [name, documents.map((document) => cellOf(document.facets[name] ?? [], numbers))];
  });
  return Object.fromEntries(columns);
}

/** The numbers of the words that a report, or section, has. */
export function numbersAt(column: FacetColumn, at: number): readonly number[] {
  const cell = column[at] ?? [];
  return typeof cell === 'number' ? [cell] : cell;
}

function cellOf(
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
): FacetColumn[number] {
  const own = words.flatMap((word) => numbers.get(word) ?? []);
  return own.length === 1 && own[0] !== undefined ? own[0] : own;
}
