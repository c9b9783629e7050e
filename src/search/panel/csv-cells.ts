/** The cells of a line of comma-separated values (RFC 4180), trimmed; `undefined` if it is none. */
export function csvCells(line: string): readonly string[] | undefined {
  const cells: string[] = [];
  const cell = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/uy;
  for (;;) {
    const match = cell.exec(line);
    if (match === null) return undefined;
    const [, quoted, plain = '', end] = match;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') return cells;
  }
}
