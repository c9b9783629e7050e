import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A request that is sent again and again. */
export interface LoadRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a server is loaded. */
export interface Load {
  readonly origin: string;
  readonly requests: readonly LoadRequest[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. */
export interface LoadResult {
  readonly requests: number;
  /** A connection that failed or broke off, or an answer of 400 and more; `timeout`, one that took over two seconds. */
  readonly errors: Readonly<Record<'connect' | 'read' | 'write' | 'status' | 'timeout', number>>;
  readonly perSecond: number;
  /** Milliseconds until half of the answers, and until all but one of a hundred, were there. */
  readonly p50: number;
  readonly p99: number;
}

/** Sends requests in a random order over many connections, each as soon as the one before is answered, by wrk. */
export async function load({ origin, requests, connections, seconds }: Load): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-wrk-'));
  const script = join(folder, 'load.lua');
  writeFileSync(script, scriptOf(requests));
  const child = spawn(
    'wrk',
    ['-t', '2', '-c', `${connections}`, '-d', `${seconds}s`, '-s', script, origin],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  rmSync(folder, { recursive: true });
  const result = /^RESULT (.*)$/mu.exec(printed)?.[1];
  if (code !== 0 || result === undefined) throw new Error(`wrk failed: ${printed}`);
  return JSON.parse(result);
}

function scriptOf(requests: readonly LoadRequest[]): string {
  const made = requests.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `["${name}"]="${value}"`);
    return `wrk.format("GET", "${encodeURI(path)}", {${lines.join(', ')}})`;
  });
  return `
local number = 0
function setup(thread)
  thread:set("seed", number)
  number = number + 1
end
function init()
  math.randomseed(seed + 1)
  all = {}
${made.map((one) => `  all[#all + 1] = ${one}`).join('\n')}
end
function request()
  return all[math.random(#all)]
end
function done(summary, latency)
  local e = summary.errors
  print(string.format(
    'RESULT {"requests":%d,"errors":{"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d},"perSecond":%.0f,"p50":%.2f,"p99":%.2f}',
    summary.requests, e.connect, e.read, e.write, e.status, e.timeout,
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`;
}
