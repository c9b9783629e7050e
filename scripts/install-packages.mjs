import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { isMadeFor, parseLock, versionChanges } from './lock-file.mjs';
import { outputOf, run } from './run.mjs';

const lockFile = 'package-lock.json';

/**
 * Installs the npm packages of the lock file, and with them the Node that the project runs on.
 * Does nothing when they are there.
 *
 * `npm ci` is no choice: it refuses a lock file that lacks other platforms' optional packages.
 */
export async function installPackages() {
  requireNode(20);
  if (!isInstalled()) {
    process.stdout.write('Installing npm packages …\n');
    await npmInstall();
  }
  await requireOwnNode();
}

/** @param {number} major the oldest that will do */
function requireNode(major) {
  if (Number.parseInt(process.versions.node, 10) >= major) return;
  throw new Failure(`Node ${major} or later is needed; this is Node ${process.versions.node}.`);
}

/** Whether `node_modules` holds what the lock file says. npm keeps its own list of what is there. */
function isInstalled() {
  const lock = parseLock(textOf(lockFile));
  const installed = parseLock(textOf('node_modules/.package-lock.json'));
  return (
    isMadeFor(lock, JSON.parse(textOf('package.json'))) &&
    versionChanges(lock, installed).length === 0 &&
    Object.keys(installed).every((folder) => existsSync(`${folder}/package.json`))
  );
}

async function npmInstall() {
  const before = textOf(lockFile);
  // The Node that installs may be older than the packages ask for; they run on the project's own.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', ['install', ...quiet], process.env);
  const after = textOf(lockFile);
  if (after !== before) writeFileSync(lockFile, before);
  if (code !== 0) throw new Failure(`npm install failed with exit code ${code}; see above.`);
  const changes = versionChanges(parseLock(before), parseLock(after));
  if (changes.length === 0) return;
  throw new Failure(
    `npm install wanted other versions than ${lockFile} says, which has been put back:\n` +
      `  ${changes.join('\n  ')}\nIf package.json was changed on purpose, run npm install and commit the new ${lockFile}.`,
  );
}

/** The package `node` brings Node 24 by its install script, which some settings of npm leave out. */
async function requireOwnNode() {
  if (ownNodeWorks()) return;
  process.stdout.write('Installing the project’s own Node …\n');
  const installScript = 'cd node_modules/node && node installArchSpecificPackage.js';
  await run('sh', ['-c', installScript], process.env);
  if (ownNodeWorks()) return;
  throw new Failure(
    'node_modules/.bin/node is not Node 24. Its install script may have been kept from running\n' +
      '(npm config get ignore-scripts), or this platform has no package of Node 24.\n' +
      'Run `npm rebuild node --foreground-scripts`, or put Node 24 first in PATH.',
  );
}

function ownNodeWorks() {
  return outputOf('node', ['--version'])?.startsWith('v24.') ?? false;
}

/** @param {string} path */
function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
