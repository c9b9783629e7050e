import { type Facet, type WordFacet, wordFacetsOf } from './facets.ts';
import type { SearchDocument } from './search-document.ts';

/** The words of each facet; in tables of the index their numbers stand for them. */
export type Vocabulary = Readonly<Record<WordFacet, readonly string[]>>;

/**
 * For each report, or section, of a table the numbers of its words, each as the character that is so
 * far behind 0, with + between two words of the same one; a blank for one that has no word.
 */
export type FacetColumn = string;
export type FacetColumns = Readonly<Partial<Record<WordFacet, FacetColumn>>>;

/** The columns of the facets of a report, or of a section, for documents that stand for one each. */
export function facetColumns(
  documents: readonly SearchDocument[],
  unit: Facet['of'],
  vocabulary: Vocabulary,
): FacetColumns {
  const columns = wordFacetsOf(unit).map((name) => {
    const signs = new Map(vocabulary[name].map((word, number) => [word, signOf(number)]));
    const cells = documents.map(({ facets }) => facets[name]?.map((word) => signs.get(word) ?? ''));
    return [name, cells.map((own) => own?.join(another) || none).join('')];
  });
  return Object.fromEntries(columns);
}

/** For each report, or section, of a table the numbers of the words that it has. */
export type FacetNumbers = Readonly<Partial<Record<WordFacet, readonly (readonly number[])[]>>>;

/** The numbers that columns hold. */
export function facetNumbersOf(columns: FacetColumns): FacetNumbers {
  const numbers = Object.entries(columns).map(([name, column]) => [name, numbersIn(column)]);
  return Object.fromEntries(numbers);
}

function numbersIn(column: FacetColumn): readonly (readonly number[])[] {
  const cells = column.match(/[^+](?:\+[^+])*/g) ?? [];
  return cells.map((cell) =>
    cell === none ? [] : cell.split(another).map((sign) => sign.charCodeAt(0) - zero),
  );
}

const none = ' ';
const another = '+';
const zero = '0'.charCodeAt(0);

function signOf(number: number): string {
  return String.fromCharCode(zero + number);
}
