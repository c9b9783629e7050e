import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reportPath } from '#archive/store/content-paths.ts';
import type { ReportId } from '#model/report.ts';
import { type Outcome, outcomes } from './outcome.ts';

/** What became of one file of a folder. */
export interface FolderEntry {
  readonly file: string;
  readonly outcome: Outcome;
  /** Of a page that is a report with nothing missing. */
  readonly report?: ReportId;
  /** Why it was not filed, in Chinese, with its place: `12:1 …`. */
  readonly why: readonly string[];
  /** How many messages and proposals wait for an editor. */
  readonly doubts: number;
}

/**
 * The journal of an import of a folder, so that one that was interrupted goes on where it stopped.
 * It is a file of one line an entry; a line that was cut off does not count, nor does one whose
 * file has changed or whose report has gone.
 */
export interface FolderJournal {
  readonly done: ReadonlyMap<string, FolderEntry>;
  add(entry: FolderEntry): void;
  /** The whole folder is done: the next import starts anew. */
  close(): void;
}

/** For a run that writes nothing. */
export const noJournal: FolderJournal = {
  done: new Map(),
  add: () => undefined,
  close: () => undefined,
};

/**
 * Opens the journal of a folder.
 *
 * @param settings what else the run was told: another setting is another run
 */
export function openJournal(root: string, folder: string, settings: object): FolderJournal {
  const run = JSON.stringify([resolve(folder), settings]);
  const name = createHash('sha256').update(run).digest('hex').slice(0, 16);
  const path = join(root, '.cache/import', `${name}.jsonl`);
  mkdirSync(dirname(path), { recursive: true });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const entries = text.split('\n').flatMap(entryOf);
  // A line cut off by a kill would swallow the next one.
  if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  return {
    done: new Map(
      entries
        .filter((entry) => isStill(root, entry))
        .map(({ state, ...entry }) => [entry.file, entry]),
    ),
    add: (entry) =>
      appendFileSync(path, `${JSON.stringify({ ...entry, state: stateOf(entry.file) })}\n`),
    close: () => rmSync(path, { force: true }),
  };
}

interface Line extends FolderEntry {
  /** Size and time of the file when it was read. */
  readonly state: string;
}

function isStill(root: string, { file, state, outcome, report }: Line): boolean {
  if (state !== stateOf(file)) return false;
  return (
    outcome !== 'filed' || (report !== undefined && existsSync(join(root, reportPath(report))))
  );
}

function stateOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return 'gone';
  }
}

function entryOf(text: string): readonly Line[] {
  try {
    const line: unknown = JSON.parse(text);
    return isLine(line) ? [line] : [];
  } catch {
    return [];
  }
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const { file, outcome, why, state } = value as Partial<Record<keyof Line, unknown>>;
  return (
    typeof file === 'string' &&
    typeof state === 'string' &&
    Array.isArray(why) &&
    outcomes.some((known) => known === outcome)
  );
}
