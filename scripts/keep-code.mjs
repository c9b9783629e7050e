import module from 'node:module';
import { resolve } from 'node:path';

/**
 * Has Node keep what it has compiled, for this process and for all that it starts: a fifth of the time
 * of a small build is spent on reading the same programs again. A Node that cannot do it does not.
 *
 * @param {string} folder is safe to remove at any time
 */
export function keepCode(folder) {
  process.env.NODE_COMPILE_CACHE ??= resolve(folder);
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
}
