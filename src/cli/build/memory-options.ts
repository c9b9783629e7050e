import { totalmem } from 'node:os';

const mebibyte = 2 ** 20;

/**
 * Options of Node for a process that builds. It may use three quarters of the memory that there is,
 * where Node by itself ends a program at a quarter or at 4 GiB; but it tidies up whenever there is
 * two fifths more than was alive, where Node would wait for up to four times as much in so much room.
 * What is young gets more room, as most of what a page is made from is gone once it is printed.
 * Whoever sets a limit by NODE_OPTIONS has it.
 */
export function memoryOptions(): readonly string[] {
  const set = process.env['NODE_OPTIONS'] ?? '';
  const allowed = process.constrainedMemory();
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  const options = {
    '--max-old-space-size': Math.floor((0.75 * memory) / mebibyte),
    '--max-semi-space-size': 64,
    '--heap-growing-percent': 40,
  };
  return Object.entries(options).flatMap(([name, value]) =>
    set.includes(name) ? [] : [`${name}=${value}`],
  );
}
