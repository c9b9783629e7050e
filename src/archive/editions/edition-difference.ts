import type { KeptTable } from './kept-tables.ts';

/** The tables of an edition that tell it from another. */
export interface EditionTables {
  readonly reports: KeptTable;
  readonly changes: KeptTable;
}

/** A row of the table of changes, by the names of its columns. */
export type ChangeRow = Readonly<Record<string, string>>;

/** What lies between two editions. */
export interface EditionDifference {
  /** What readers were told in between, newest first: what `/changes/` has and did not have. */
  readonly changes: readonly ChangeRow[];
  /** What is otherwise and nobody was told of, a sentence each. */
  readonly untold: readonly string[];
}

/**
 * What came in, was corrected, moved and was withdrawn between two editions; and whether the reports
 * themselves bear it out: each that is there and was not, is not there and was, or has other printed
 * characters, must be among the changes, and whatever is told must have happened.
 */
export function differenceOf(before: EditionTables, after: EditionTables): EditionDifference {
  const known = new Set(namedRows(before.changes).map(identityOf));
  const changes = namedRows(after.changes).filter((row) => !known.has(identityOf(row)));
  const told = (kind: string, field: 'report' | 'now' = 'report') =>
    new Set(changes.filter((row) => row['kind'] === kind).map((row) => row[field] ?? ''));
  const [added, corrected, withdrawn, moved, arrived] = [
    told('added'),
    told('corrected'),
    told('withdrawn'),
    told('moved'),
    told('moved', 'now'),
  ];
  const [was, is] = [textsOf(before.reports), textsOf(after.reports)];
  const untold = [
    ...[...is.keys()]
      .filter((id) => !was.has(id) && !added.has(id) && !arrived.has(id))
      .map((id) => `${id} 是新的，变动里没有写收入。`),
    ...[...was.keys()]
      .filter((id) => !is.has(id) && !withdrawn.has(id) && !moved.has(id))
      .map((id) => `${id} 没有了，变动里没有写撤下或迁址。`),
    ...[...is]
      .filter(([id, text]) => (was.get(id) ?? text) !== text && !corrected.has(id))
      .map(([id]) => `${id} 的文字改了，变动里没有写更正。`),
    ...[...added]
      .filter((id) => !is.has(id) && !withdrawn.has(id) && !moved.has(id))
      .map((id) => `变动里写收入了 ${id}，却没有这份报告。`),
    ...[...withdrawn, ...moved]
      .filter((id) => is.has(id))
      .map((id) => `变动里写 ${id} 撤下或迁走了，却还在。`),
  ];
  return { changes, untold };
}

function namedRows({ columns, rows }: KeptTable): readonly ChangeRow[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? ''])));
}

/** Addresses are whole where the archive has one, and another edition may have had another. */
function identityOf({ address: _address, ...change }: ChangeRow): string {
  return JSON.stringify(change);
}

/** The fingerprint of each report's printed text. */
function textsOf(reports: KeptTable): ReadonlyMap<string, string> {
  return new Map(namedRows(reports).map((row) => [row['report'] ?? '', row['text_sha256'] ?? '']));
}
