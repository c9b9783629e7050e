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
  for (const address of line.matchAll(/\b(?:https?|ftp):\/\/[\w./?=&%#:;,~+-]+/gu)) {
    for (let at = 0; at < address[0].length; at += 1) kept.add(address.index + at);
  }
  for (const mark of line.matchAll(/[,:;?!]/gu)) {
    if (isInsideLatin(line, mark.index, mark.index + 1)) kept.add(mark.index);
  }
  for (const [open, close] of bracketPairs(line)) {
    if (isLatinBracket(line, open, close)) kept.add(open).add(close);
  }
  return kept;
}

function isLatinBracket(line: string, open: number, close: number): boolean {
  const inside = line.slice(open + 1, close);
  return /^[\x20-\x7e]*$/u.test(inside) && isInsideLatin(line, open, close + 1);
}

/** Whether the nearest characters that are not blank, on both sides, are Latin letters or digits. */
function isInsideLatin(line: string, start: number, end: number): boolean {
  return /[0-9A-Za-z]\s*$/u.test(line.slice(0, start)) && /^\s*[0-9A-Za-z]/u.test(line.slice(end));
}

/** Pairs of `(` and `)`, innermost first. A bracket without its other half is in none. */
function bracketPairs(line: string): readonly (readonly [number, number])[] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const { 0: mark, index } of line.matchAll(/[()]/gu)) {
    if (mark === '(') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push([start, index]);
    }
  }
  return pairs;
}
