import { existsSync } from 'node:fs';
import { exitWith, Failure } from './failure.mjs';
import { keepCode } from './keep-code.mjs';
import { installNode } from './project-node.mjs';
import { run } from './run.mjs';

// `npm run nianbao`: the command line, on a Node that runs TypeScript.
const main = 'src/cli/main.ts';

keepCode('.cache/code');
if (process.features.typescript && existsSync('node_modules')) await import(`../${main}`);
else {
  await exitWith(async () => {
    if (!existsSync('node_modules')) throw new Failure('Run `npm ci` or `npm start` first.');
    await installNode();
    return run('node', [main, ...process.argv.slice(2)]);
  });
}
