import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#archive/store/files-below.ts';

/** What a build spent its time and its bytes on. Times are of the clock, in milliseconds. */
export interface BuildProfile {
  readonly files: number;
  readonly bytes: number;
  /** Files of the last site that were taken over. */
  readonly kept: number;
  /** What was put together of all reports, longest first; one may have waited for another. */
  readonly steps: readonly Timed[];
  /** The pages that took longest to print. */
  readonly slowest: readonly Timed[];
  readonly largest: readonly SizedFile[];
  readonly largestPages: readonly SizedFile[];
}

interface SizedFile {
  readonly file: string;
  readonly bytes: number;
}

interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

/** Files and pages that are named. */
const named = 50;

declare global {
  /** How long what took. */
  var nianbaoTimes: { readonly steps: Timed[]; readonly pages: Timed[] } | undefined;
}

/** Does something, and notes how long it took. */
export async function timed<T>(
  kind: 'steps' | 'pages',
  { name, work }: { readonly name: string; readonly work: () => Promise<T> },
): Promise<T> {
  const start = performance.now();
  const done = await work();
  globalThis.nianbaoTimes ??= { steps: [], pages: [] };
  globalThis.nianbaoTimes[kind].push({ name, milliseconds: Math.round(performance.now() - start) });
  return done;
}

/** What the build that ends here spent on the site in `folder`. */
export function buildProfileOf(folder: string, kept: ReadonlyMap<string, string>): BuildProfile {
  const { steps, pages } = globalThis.nianbaoTimes ?? { steps: [], pages: [] };
  const files = filesBelow(folder)
    .map((file) => ({ file, bytes: statSync(join(folder, file)).size }))
    .sort((a, b) => b.bytes - a.bytes);
  const longest = (all: readonly Timed[]) =>
    all.toSorted((a, b) => b.milliseconds - a.milliseconds);
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    kept: kept.size,
    steps: longest(steps),
    slowest: longest(pages).slice(0, named),
    largest: files.slice(0, named),
    largestPages: files.filter(({ file }) => file.endsWith('.html')).slice(0, named),
  };
}
