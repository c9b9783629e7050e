import { knownYears } from './corrections.ts';
import type { DatedList } from './dated-lists.ts';

/** The years through which one code carried one name. */
export interface Period {
  readonly code: string;
  readonly name: string;
  /** Places in the row of lists of the first and last list that has it. */
  readonly first: number;
  readonly last: number;
  /** Absent when the oldest list has it already. */
  readonly validFrom?: number;
  /** Absent when the newest list has it still. */
  readonly validTo?: number;
}

/**
 * The periods of every code, by code and then by time.
 *
 * A code that a list leaves out and a later one has again under the same name was there all along.
 */
export function periodsOf(lists: readonly DatedList[]): readonly Period[] {
  const codes = new Set(lists.flatMap(({ names }) => [...names.keys()]));
  return [...codes].sort().flatMap((code) => periodsOfCode(code, lists));
}

function periodsOfCode(code: string, lists: readonly DatedList[]): readonly Period[] {
  const spans: { name: string; first: number; last: number }[] = [];
  for (const [index, { names }] of lists.entries()) {
    const name = names.get(code);
    const open = spans.at(-1);
    if (name === undefined) continue;
    if (open?.name === name) open.last = index;
    else spans.push({ name, first: index, last: index });
  }
  const founded = knownYears.get(code)?.from;
  return spans.map((span, position) => ({
    code,
    ...span,
    ...yearsOf(span, lists),
    ...(position === 0 && founded !== undefined && { validFrom: founded }),
  }));
}

function yearsOf(
  { first, last }: { readonly first: number; readonly last: number },
  lists: readonly DatedList[],
): { validFrom?: number; validTo?: number } {
  const [from, to] = [lists[first]?.year, lists[last]?.year];
  return {
    ...(first > 0 && from !== undefined && { validFrom: from }),
    ...(last < lists.length - 1 && to !== undefined && { validTo: to }),
  };
}
