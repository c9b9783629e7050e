import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does what two processes must not do at once in one folder. The second waits for the first, and
 * says so; a process that died without giving the lock back is not waited for.
 *
 * @param {string} lock a file that holds the number of the process at work
 * @param {() => Promise<void>} work
 */
export async function alone(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let isTold = false; !taken(lock); isTold = true) {
    if (!isTold) process.stdout.write(`${sentenceFor(lock)}\n`);
    await pause(200);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * @param {string} lock
 * @returns {boolean}
 */
function taken(lock) {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (isRunning(holderOf(lock))) return false;
    rmSync(lock, { force: true });
    return taken(lock);
  }
}

/**
 * Number of the process that holds the lock, 0 for one that is just writing it.
 *
 * @param {string} lock
 */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

/** @param {number} holder */
function isRunning(holder) {
  // A number of this process's own was left by one before it: in a container they come again.
  if (holder === process.pid) return false;
  try {
    return process.kill(holder, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** @param {string} lock */
function sentenceFor(lock) {
  return `Process ${holderOf(lock)} is installing in this folder; waiting for it (if it is not, delete ${lock}) …`;
}
