import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A link to nowhere, whose target says who holds it: it is made and read in one step. */
const lock = '.cache/build.lock';

/**
 * Does a work that no other process of this project does meanwhile. What a process left locked that
 * is no more counts as free.
 *
 * @param onWait is told once when another one is at work
 */
export async function locked<T>(onWait: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let isFirst = true; !(await isTaken()); isFirst = false) {
    if (isFirst) onWait();
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Milliseconds in which whoever found the lock left behind has surely done with it. */
const settling = 50;

/**
 * Takes the lock if it is free. Two may find that a process has left it behind; the slower one then
 * clears away what the faster has made, which so looks again before it calls the lock its own.
 */
async function isTaken(): Promise<boolean> {
  const holder = readHolder();
  if (holder !== undefined && isRunning(holder)) return false;
  if (holder !== undefined) rmSync(lock, { force: true });
  const mark = markOf(process.pid);
  try {
    symlinkSync(mark, lock);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  await pause(settling);
  return readHolder() === mark;
}

function readHolder(): string | undefined {
  try {
    return readlinkSync(lock);
  } catch {
    return undefined;
  }
}

/** A process and when it began: a number alone may be another's by now. */
function markOf(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

function isRunning(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  try {
    process.kill(pid, 0);
    return mark === markOf(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, as Linux counts; nothing of one that has ended and is not yet forgotten, or elsewhere. */
function startOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    const [state, ...numbers] = afterName.split(' ');
    return state === 'Z' ? '' : (numbers[18] ?? '');
  } catch {
    return '';
  }
}
