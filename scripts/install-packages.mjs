import { existsSync, readFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { alone } from './install-lock.mjs';
import { installNode } from './project-node.mjs';
import { run } from './run.mjs';

/** Installs the packages of the lock file, and a Node where this one is too old, unless they are there. */
export async function installPackages() {
  requireNode(20);
  await alone('.cache/install.lock', async () => {
    if (!isInstalled()) await cleanInstall();
    await installNode();
  });
}

/** @param {number} major the oldest that npm's own part works with */
function requireNode(major) {
  if (Number.parseInt(process.versions.node, 10) >= major) return;
  throw new Failure(`Node ${major} or later is needed; this is Node ${process.versions.node}.`);
}

async function cleanInstall() {
  process.stdout.write('Installing npm packages …\n');
  const code = await run('npm', ['ci', '--loglevel=error'], process.env);
  if (code !== 0) throw new Failure(`npm ci failed with exit code ${code}; see above.`);
}

/** Whether `node_modules` is what the lock file says. npm keeps a list of what it put there. */
function isInstalled() {
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  const isThere = (/** @type {string} */ path) =>
    installed[path]?.integrity === locked[path]?.integrity && existsSync(`${path}/package.json`);
  // An optional package that is not there is of another system.
  return (
    Object.keys(installed).every(isThere) &&
    Object.entries(locked).every(
      ([path, { optional, devOptional }]) =>
        path === '' || path in installed || optional || devOptional,
    )
  );
}

/**
 * @param {string} lockFile
 * @returns {Readonly<Record<string, { integrity?: string, optional?: boolean, devOptional?: boolean }>>} by folder; `''` is the project
 */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}
