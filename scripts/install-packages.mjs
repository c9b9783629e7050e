import { Failure } from './failure.mjs';
import { alone } from './install-lock.mjs';
import { isInstalled } from './is-installed.mjs';
import { installNode } from './project-node.mjs';
import { run } from './run.mjs';

/** Installs the packages of the lock file, and a Node where this one is too old, unless they are there. */
export async function installPackages() {
  requireNode(20);
  await alone('.cache/install.lock', async () => {
    if (!isInstalled('.')) await cleanInstall();
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
