import { webAddressesIn } from './web-addresses.ts';

/** Half-width marks that captures put for full-width ones, with what was printed. */
const fullWidthMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/**
 * Puts back the full width of `, : ; ( ) ? !` in a line of Chinese text, as GB/T 15834 asks.
 *
 * A mark stays half width between two Latin letters or digits (9:06, 1,000, a:b), blanks aside,
 * and inside a web address; brackets change in pairs, or not at all. No other character changes,
 * and none is added or removed.
 */
export function restoreFullWidth(line: string): string {
  const kept = keptMarks(line);
  return line.replace(/[,:;()?!]/gu, (mark, at: number) =>
    kept.has(at) ? mark : (fullWidthMarks[mark] ?? mark),
  );
}

/** Offsets of the marks that stay as they are. */
function keptMarks(line: string): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { start, end } of webAddressesIn(line)) {
    for (let at = start; at < end; at += 1) kept.add(at);
  }
  for (const mark of line.matchAll(/[,:;?!]/gu)) {
    if (isInsideLatin(line, mark.index, mark.index + 1)) kept.add(mark.index);
  }
  const { pairs, single } = bracketsOf(line);
  for (const at of single) kept.add(at);
  for (const [open, close] of pairs) {
    const isKept =
      isInsideLatin(line, open, close + 1) && staysHalfWidth(line, { open, close, kept });
    if (isKept) kept.add(open).add(close);
  }
  return kept;
}

/** Whether nothing between the brackets is, or becomes, full width. */
function staysHalfWidth(
  line: string,
  between: { readonly open: number; readonly close: number; readonly kept: ReadonlySet<number> },
): boolean {
  const inside = line.slice(between.open + 1, between.close);
  const marks = [...inside.matchAll(/[,:;()?!]/gu)];
  return (
    /^[\x20-\x7e]*$/u.test(inside) &&
    marks.every(({ index }) => between.kept.has(between.open + 1 + index))
  );
}

/** Whether the nearest characters that are not blank, on both sides, are Latin letters or digits. */
function isInsideLatin(line: string, start: number, end: number): boolean {
  // By steps: a pattern that ends in $ begins anew at every character of a long line.
  let before = start - 1;
  while (before >= 0 && blank.test(line.charAt(before))) before -= 1;
  let after = end;
  while (after < line.length && blank.test(line.charAt(after))) after += 1;
  return latin.test(line.charAt(before)) && latin.test(line.charAt(after));
}

const blank = /\s/u;
const latin = /[0-9A-Za-z]/u;

interface Brackets {
  /** Innermost first. */
  readonly pairs: readonly (readonly [open: number, close: number])[];
  /** Those without their other half. */
  readonly single: readonly number[];
}

function bracketsOf(line: string): Brackets {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  const single: number[] = [];
  for (const { 0: mark, index } of line.matchAll(/[()]/gu)) {
    if (mark === '(') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined) single.push(index);
      else pairs.push([start, index]);
    }
  }
  return { pairs, single: [...single, ...open] };
}
