import { readBytes, type Snapshot } from './snapshot.ts';

/** The bytes of a file by its path from the root; `undefined` where there is none. */
export type ReadFile = (path: string) => Buffer | undefined;

/** Checksums by path; `absent` where a file was looked for and there was none. */
export type Sums = Readonly<Record<string, string>>;

/** Reads files of a snapshot, and knows afterwards which. */
export interface RecordedReading {
  readonly read: ReadFile;
  readonly sums: () => Sums;
}

/** Begins to read. */
export function recordedReading(snapshot: Snapshot): RecordedReading {
  const paths = new Set<string>();
  const read = (path: string) => {
    paths.add(path);
    return readBytes(snapshot, path);
  };
  return { read, sums: () => sumsOf(snapshot, [...paths]) };
}

/** The checksums of some files of a snapshot. */
export function sumsOf({ sums }: Snapshot, paths: readonly string[]): Sums {
  return Object.fromEntries(paths.map((path) => [path, sums.get(path) ?? 'absent']));
}
