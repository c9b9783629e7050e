import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A host whose answers come in rounds: all that is asked for meanwhile is answered together. */
export interface SteppedHost {
  readonly fetch: typeof globalThis.fetch;
  /** How many rounds there were: trips that had to wait for one another. */
  readonly trips: () => number;
  readonly requests: () => number;
}

/**
 * Serves a folder from memory, counting how many requests had to wait for the answer to another.
 * That number, times the latency of a line, is the least a reader waits; it does not depend on how
 * busy the machine is that measures it.
 */
export function steppedHost(folder: string): SteppedHost {
  let asked: (() => void)[] = [];
  let trips = 0;
  let requests = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = (): void => {
    const waiting = asked;
    asked = [];
    trips += 1;
    for (const go of waiting) go();
  };
  return {
    trips: () => trips,
    requests: () => requests,
    fetch: (input, options) => {
      requests += 1;
      clearTimeout(timer);
      // As long as requests come, they belong to one round.
      timer = setTimeout(answer, quiet);
      return new Promise((resolve) => {
        asked.push(() => resolve(replyOf(folder, String(input), options)));
      });
    },
  };
}

/** Milliseconds without a request after which a round is over. */
const quiet = 8;

function replyOf(folder: string, path: string, options: RequestInit = {}): Response {
  const bytes = readFileSync(join(folder, path));
  const asked = new Headers(options.headers).get('range');
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(asked ?? '') ?? [];
  if (first === undefined) return new Response(bytes);
  const end = last === undefined || last === '' ? bytes.length - 1 : Number(last);
  const headers = { 'content-range': `bytes ${first}-${end}/${bytes.length}` };
  return new Response(bytes.subarray(Number(first), end + 1), { status: 206, headers });
}
