import { grouped } from '#model/grouped.ts';
import type { FileRange, ReadRange } from './read-range.ts';

/** Bytes between two stretches that cost less than asking for the second by itself. */
const worthwhileGap = 1024;

/**
 * Reads stretches of a file that are asked for together, and stand near one another, in one request.
 * Texts of neighbouring sections and their offsets come so: tens of requests become a few.
 */
export function gatheredRange(read: ReadRange): ReadRange {
  let waiting: Wanted[] = [];

  const send = (): void => {
    const wanted = waiting;
    waiting = [];
    try {
      for (const ofFile of grouped(wanted, keyOf).values()) {
        for (const run of runsOf(ofFile)) void readRun(read, run);
      }
    } catch (fault) {
      // Nobody waits for ever.
      for (const each of wanted) each.reject(fault);
    }
  };
  return (file, range) => {
    if (range === undefined) return read(file);
    return new Promise((resolve, reject) => {
      // All that one answer leads to is asked for before the next task.
      if (waiting.length === 0) setTimeout(send);
      waiting.push({ file, range, resolve, reject });
    });
  };
}

interface Wanted {
  readonly file: string;
  readonly range: FileRange;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (fault: unknown) => void;
}

function keyOf({ file, range }: Wanted): string {
  return `${file} ${range.of}`;
}

/** Each run is not empty. */
function runsOf(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const runs: Wanted[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const each of [...wanted].sort((a, b) => a.range.start - b.range.start)) {
    const run = runs.at(-1);
    if (run !== undefined && each.range.start <= end + worthwhileGap) run.push(each);
    else runs.push([each]);
    end = Math.max(end, each.range.end);
  }
  return runs;
}

async function readRun(read: ReadRange, run: readonly Wanted[]): Promise<void> {
  const [{ file, range }] = run as readonly [Wanted];
  const end = Math.max(...run.map((each) => each.range.end));
  try {
    const bytes = await read(file, { start: range.start, end, of: range.of });
    for (const each of run) {
      each.resolve(bytes.subarray(each.range.start - range.start, each.range.end - range.start));
    }
  } catch (fault) {
    for (const each of run) each.reject(fault);
  }
}
