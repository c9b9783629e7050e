import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { limits } from './limits.ts';
import { type PageTextResult, unreadable } from './page-text.ts';
import { type Capture, openPage } from './page-text-of.ts';

/** What reading a file may cost. */
export interface ReadingLimits {
  /** Of a machine that has nothing else to do. */
  readonly milliseconds?: number;
  readonly megabytes?: number;
}

const script = fileURLToPath(new URL('./child.ts', import.meta.url));

/**
 * The text of a saved page, read by a process of its own that is killed when it takes too long or
 * too much memory: a broken or hostile file costs one file, not the run.
 */
export function readInChild(
  capture: Extract<Capture, { readonly bytes: Uint8Array }>,
  { milliseconds = limits.milliseconds, megabytes = limits.megabytes }: ReadingLimits = {},
): Promise<PageTextResult> {
  // Plain text, and what is refused as it stands, is not worth a process.
  const opened = openPage(capture);
  if (typeof opened !== 'function') return Promise.resolve(opened);
  return new Promise((resolve) => {
    const child = startedChild(capture.name, megabytes);
    const started = performance.now();
    let patience = limits.startMilliseconds * mostSlowness;
    let isLate = false;
    const giveUp = () => {
      isLate = true;
      killGroup(child);
    };
    let timer = setTimeout(giveUp, patience);
    child.stdout.once('data', () => {
      clearTimeout(timer);
      patience = milliseconds * slownessOf(performance.now() - started);
      timer = setTimeout(giveUp, patience);
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    // The child may die before it has read everything.
    child.stdin.on('error', () => undefined);
    child.on('error', () => resolve(unreadable('reading', '读文件的进程没有启动。')));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (isLate) return resolve(late(patience));
      return resolve(code === 0 ? resultIn(chunks) : unreadable('memory', outOfMemory(megabytes)));
    });
    child.stdin.end(capture.bytes);
  });
}

/** No machine is thought to be slower than this many idle ones. */
const mostSlowness = 60;

/** How busy the machine is, by how long it took to start a process: 1 where it is idle. */
function slownessOf(start: number): number {
  return Math.min(mostSlowness, Math.max(1, start / limits.startMilliseconds));
}

/** In a group of its own, so that what it starts can be killed with it. */
function startedChild(name: string, megabytes: number) {
  const parameters = [`--max-old-space-size=${megabytes}`, script, name];
  return spawn(process.execPath, parameters, {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The child and what it started. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

function resultIn(chunks: readonly Buffer[]): PageTextResult {
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as PageTextResult;
  } catch {
    return unreadable('reading', '读文件的进程没有给出结果。');
  }
}

function late(milliseconds: number): PageTextResult {
  return unreadable(
    'time',
    `${Math.ceil(milliseconds / 1000)} 秒还没有读完，停了下来：文件可能有问题。`,
  );
}

function outOfMemory(megabytes: number): string {
  return `读文件的进程中途停了，可能用掉了 ${megabytes} MB 以上的内存：文件可能有问题。`;
}
