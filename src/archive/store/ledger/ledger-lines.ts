/** A line of a ledger, cut at its tabs. */
export interface LedgerLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** The lines of a ledger. The empty one behind the last line end is none. */
export function ledgerLinesOf(text: string): readonly LedgerLine[] {
  return textLinesOf(text).map((line, at) => ({
    line: at + 1,
    text: line,
    cells: line.split('\t'),
  }));
}

/** The lines of a text, whatever their ends are. */
export function textLinesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
