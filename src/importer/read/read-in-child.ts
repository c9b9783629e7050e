import { type ChildProcess, fork } from 'node:child_process';
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
 * too much memory: a broken or hostile file costs one file, not the run. A process that has read
 * its file well reads the next one too.
 */
export async function readInChild(
  capture: Extract<Capture, { readonly bytes: Uint8Array }>,
  { milliseconds = limits.milliseconds, megabytes = limits.megabytes }: ReadingLimits = {},
): Promise<PageTextResult> {
  // Plain text, and what is refused as it stands, is not worth a process.
  const opened = openPage(capture);
  if (typeof opened !== 'function') return opened;
  const reader = waitingReader(megabytes) ?? (await startedReader(megabytes));
  if (reader === undefined) return unreadable('reading', '读文件的进程没有启动。');
  const patience = milliseconds * reader.slowness;
  const result = await answerOf(reader, { capture, patience });
  if (result === 'late') return late(patience);
  return result ?? unreadable('memory', outOfMemory(megabytes));
}

/** A process that reads files. */
interface Reader {
  readonly child: ChildProcess;
  readonly megabytes: number;
  /** Where it looks for programs: pdftotext. */
  readonly path: string | undefined;
  /** How busy the machine was when it started: 1 where it was idle. */
  readonly slowness: number;
  /** How many files it has read. */
  readonly files: number;
}

/** Those that wait for a file. */
const waiting = new Set<Reader>();

/** As many as are read at once: the next file while one is taken apart. */
const mostWaiting = 2;

/** The most files that one process reads: it may keep of each a little. */
const mostFiles = 200;

/** No machine is thought to be slower than this many idle ones. */
const mostSlowness = 60;

/** One that waits, and was started as one would be now. */
function waitingReader(megabytes: number): Reader | undefined {
  const fits = (one: Reader) => one.megabytes === megabytes && one.path === process.env['PATH'];
  const reader = [...waiting].find(fits);
  if (reader !== undefined) waiting.delete(reader);
  return reader;
}

/** In a group of its own, so that what it starts can be killed with it. */
function startedReader(megabytes: number): Promise<Reader | undefined> {
  const started = performance.now();
  const child = fork(script, [], {
    detached: process.platform !== 'win32',
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => killGroup(child), limits.startMilliseconds * mostSlowness);
    const settle = (reader?: Reader) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(reader);
    };
    child.once('error', () => settle());
    child.once('exit', () => settle());
    child.once('message', () => {
      const slowness = Math.max(1, (performance.now() - started) / limits.startMilliseconds);
      const path = process.env['PATH'];
      settle({ child, megabytes, path, slowness: Math.min(mostSlowness, slowness), files: 0 });
    });
  });
}

interface Errand {
  readonly capture: Capture;
  /** In milliseconds. */
  readonly patience: number;
}

/** What a reader makes of a file; nothing when it died of it. */
function answerOf(
  reader: Reader,
  { capture, patience }: Errand,
): Promise<PageTextResult | 'late' | undefined> {
  const { child } = reader;
  holdFor(child, 'ref');
  return new Promise((resolve) => {
    const settle = (result?: PageTextResult | 'late') => {
      clearTimeout(timer);
      child.removeAllListeners();
      // It may die of the next file, or while it waits for one.
      child.on('error', () => undefined);
      resolve(result);
    };
    const timer = setTimeout(() => {
      settle('late');
      killGroup(child);
    }, patience);
    child.once('error', () => settle());
    child.once('exit', () => settle());
    child.once('message', (result) => {
      settle(result as PageTextResult);
      keep({ ...reader, files: reader.files + 1 });
    });
    child.send(capture);
  });
}

/** Has a reader wait for the next file, unless it has read enough. */
function keep(reader: Reader): void {
  const { child, files } = reader;
  if (files >= mostFiles || waiting.size >= mostWaiting) {
    child.disconnect();
    return;
  }
  waiting.add(reader);
  child.once('exit', () => waiting.delete(reader));
  holdFor(child, 'unref');
}

/** Nobody waits for a reader that has nothing to read. */
function holdFor(child: ChildProcess, how: 'ref' | 'unref'): void {
  child[how]();
  child.channel?.[how]();
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

function late(milliseconds: number): PageTextResult {
  return unreadable(
    'time',
    `${Math.ceil(milliseconds / 1000)} 秒还没有读完，停了下来：文件可能有问题。`,
  );
}

function outOfMemory(megabytes: number): string {
  return `读文件的进程中途停了，可能用掉了 ${megabytes} MB 以上的内存：文件可能有问题。`;
}
