import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What became of one file of a folder. */
export interface FolderEntry {
  readonly file: string;
  readonly outcome: Outcome;
  /** Of a report that was filed. */
  readonly report?: string;
}

export const outcomes = ['filed', 'there', 'incomplete', 'refused', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What readers of the summary see. */
export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  filed: '收入',
  there: '已有，未动',
  incomplete: '缺事实，待补',
  refused: '不是年度报告',
  failed: '没有读成',
};

/**
 * The journal of an import of a folder, so that one that was interrupted goes on where it stopped.
 * It is a file of one line an entry; a line that was cut off does not count.
 */
export interface FolderJournal {
  readonly done: ReadonlyMap<string, FolderEntry>;
  add(entry: FolderEntry): void;
  /** The whole folder is done: the next import starts anew. */
  close(): void;
}

/** The files of a folder that can be pages, by name. */
export function filesOf(folder: string): readonly string[] {
  return globSync('**/*.{html,htm,txt,docx,pdf}', { cwd: folder })
    .map((path) => join(folder, path))
    .sort();
}

/** Opens the journal of a folder. */
export function openJournal(root: string, folder: string): FolderJournal {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  const path = join(root, '.cache/import', `${name}.jsonl`);
  mkdirSync(dirname(path), { recursive: true });
  const entries = existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(entryOf) : [];
  return {
    done: new Map(entries.map((entry) => [entry.file, entry])),
    add: (entry) => appendFileSync(path, `${JSON.stringify(entry)}\n`),
    close: () => rmSync(path, { force: true }),
  };
}

function entryOf(line: string): readonly FolderEntry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as FolderEntry];
  } catch {
    return [];
  }
}
