/** One page of a list that is too long for one. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Cuts a list into pages of at most `most`, and at least one page. */
export function pagesOf<T>(list: readonly T[], most: number): readonly PageOf<T>[] {
  return pagesBySize(list, { most, sizeOf: () => 1 });
}

/** Cuts a list into pages whose sizes add up to `most` or little more, and at least one page. */
export function pagesBySize<T>(
  list: readonly T[],
  { most, sizeOf }: { readonly most: number; readonly sizeOf: (one: T) => number },
): readonly PageOf<T>[] {
  const pages: T[][] = [[]];
  let size = 0;
  for (const one of list) {
    if (size > 0 && size + sizeOf(one) > most) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(one);
    size += sizeOf(one);
  }
  return pages.map((items, position) => ({ items, number: position + 1, count: pages.length }));
}

/** What a page's number is called in its address: nothing for the first. */
export function pageParameter({ number }: PageOf<unknown>): string | undefined {
  return number === 1 ? undefined : String(number);
}
