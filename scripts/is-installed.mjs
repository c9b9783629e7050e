import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `node_modules` of a folder is what its lock file says. npm keeps a list of what it put there.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const locked = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  const isRight = (/** @type {string} */ path) =>
    installed[path]?.integrity === locked[path]?.integrity &&
    existsSync(join(folder, path, 'package.json'));
  // An optional package that is not there is of another system.
  const isAbsent = (/** @type {string} */ path) =>
    !(path in installed || locked[path]?.optional || locked[path]?.devOptional);
  return Object.keys(installed).every(isRight) && !Object.keys(locked).some(isAbsent);
}

/**
 * @param {string} lockFile
 * @returns {Readonly<Record<string, { integrity?: string, optional?: boolean, devOptional?: boolean }>>} by folder
 */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return {};
  const { '': _project, ...packages } = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return packages;
}
