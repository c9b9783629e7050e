import type { Row } from '#archive/data/data-table.ts';

/** A table of a kept edition, as it is read again: every cell is text, `''` where nothing is known. */
export interface KeptTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What an edition says of its tables in `datapackage.json`. */
export interface KeptResource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
  };
}

/** Reads comma-separated values as the archive writes them: RFC 4180, a byte order mark, CRLF. */
export function parseKeptTable(text: string): KeptTable {
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new SyntaxError('The table is not as the archive writes tables.');
    line.push(withFormula(quoted?.replaceAll('""', '"') ?? plain));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  const [columns = [], ...rows] = lines;
  return { columns, rows };
}

/** Cells with the types that their table is described with. */
export function typedRow(row: readonly string[], { schema: { fields } }: KeptResource): Row {
  return fields.map(({ type }, at) => {
    const cell = row[at] ?? '';
    if (cell === '') return null;
    if (type === 'integer' || type === 'number') return Number(cell);
    return type === 'boolean' ? cell === 'true' : cell;
  });
}

/** A cell without the apostrophe that keeps spreadsheets from taking it for a formula. */
function withFormula(cell: string): string {
  return /^'(?:\s*[=+@\-＝＋＠－]|[\t\r\n])/u.test(cell) ? cell.slice(1) : cell;
}
