import type { SearchDocument } from '#search/shared/search-document.ts';

/**
 * The normalised form of a line, worked out with regular expressions and not with the search's own
 * code: two different ways must come to the same.
 */
export function plainForm(line: string): string {
  const folded = literalForm(line).replace(
    /[\u2010-\u2015\u2053\u2212\u223c\u2500\u2501\u301c~]/gu,
    '-',
  );
  return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, (run, at: number) => {
    const isInside =
      /[0-9]/u.test(folded.charAt(at - 1)) && /[0-9]/u.test(folded.charAt(at + run.length));
    if (isInside && /^[.%‰/:-]+$/u.test(run)) return run.replace(/(.)\1+/gu, '$1');
    return /[0-9]/u.test(folded.charAt(at - 1)) ? (/^[%‰]/u.exec(run)?.[0] ?? '') : '';
  });
}

/** The form a quoted query is compared in. */
export function literalForm(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}\p{Variation_Selector}]/gu, '');
}

/** The documents in the order of the index. */
export function inOrder(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  return documents.toSorted(
    (a, b) => b.year - a.year || order(a.place, b.place) || order(a.report, b.report),
  );
}

/** For each document the forms of its lines. */
export function formsOf(
  documents: readonly SearchDocument[],
  form: (line: string) => string,
): readonly (readonly string[])[] {
  return documents.map(({ lines }) => lines.map(({ text }) => form(text)));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
