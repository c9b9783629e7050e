import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { isInstalled } from './is-installed.mjs';
import { outputOf, run } from './run.mjs';

const folder = 'scripts/project-node';
const link = 'node_modules/.bin/node';

/**
 * Sees to it that `node` is a Node that runs TypeScript. The reader's own will do from 22.18; an
 * older one is lent the Node of the lock file in `scripts/project-node`, which npm holds against
 * its checksum. As `node_modules/.bin/node` it is what npm's scripts and `npx` then run on.
 */
export async function installNode() {
  if (!existsSync(link) && nodeRunsTypeScript()) return;
  if (!(isInstalled(folder) && existsSync(`${folder}/${link}`))) await fetchNode();
  rmSync(link, { force: true });
  symlinkSync(`../../${folder}/${link}`, link);
  if (nodeRunsTypeScript()) return;
  throw new Failure(
    `This is Node ${process.versions.node}, and the project runs on Node 22.18 or later. The one that npm was\n` +
      'asked for is not to be had for this system, has another checksum, or does not run. Install Node 24.',
  );
}

async function fetchNode() {
  process.stdout.write(`Node ${process.versions.node} is too old: installing one that will do …\n`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', '--prefix', folder, ...quiet], process.env);
}

function nodeRunsTypeScript() {
  return outputOf('node', ['-p', 'process.features.typescript']) === 'strip';
}
