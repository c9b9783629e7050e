import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from '#archive/downloads/file-facts.ts';
import { csvCell } from '#model/csv-cell.ts';
import type { Cell, DataTable, Row } from './data-table.ts';

/** Takes the rows of a table one by one. */
export interface RowWriter {
  readonly add: (row: Row) => void;
  /** Ends the last file. Returns what was written, in order. */
  readonly close: () => readonly FileFacts[];
}

/** Characters that are gathered before they are written. */
const atOnce = 1 << 16;

/**
 * Writes a table into `folder` as comma-separated values (RFC 4180), UTF-8 with a byte order mark:
 * `<name>.csv`, then `<name>-2.csv` … each when the one before would grow beyond `most` bytes. Each
 * has the names of the columns in its first row. No more than a few rows are held in memory.
 */
export function csvWriter(
  folder: string,
  { name, columns }: DataTable,
  { most }: { readonly most: number },
): RowWriter {
  const done: FileFacts[] = [];
  let open = csvFile(folder, name, columns);
  return {
    add: (row) => {
      const line = lineOf(row);
      if (open.bytes() + Buffer.byteLength(line) > most) {
        done.push(open.close());
        open = csvFile(folder, `${name}-${done.length + 1}`, columns);
      }
      open.write(line);
    },
    close: () => [...done, open.close()],
  };
}

function csvFile(folder: string, name: string, columns: DataTable['columns']) {
  const path = `${name}.csv`;
  const file = openSync(join(folder, path), 'w');
  const hash = createHash('sha256');
  let [waiting, bytes] = ['', 0];
  const flush = () => {
    const piece = Buffer.from(waiting);
    writeSync(file, piece);
    hash.update(piece);
    waiting = '';
  };
  const write = (text: string) => {
    waiting += text;
    bytes += Buffer.byteLength(text);
    if (waiting.length > atOnce) flush();
  };
  write(`\uFEFF${lineOf(columns.map((column) => column.name))}`);
  return {
    write,
    bytes: () => bytes,
    close: (): FileFacts => {
      flush();
      closeSync(file);
      return { path, bytes, sha256: hash.digest('hex') };
    },
  };
}

function lineOf(row: Row): string {
  return `${row.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'string' ? csvCell(cell) : String(cell);
}
