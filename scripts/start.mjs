import { exitWith } from './failure.mjs';
import { installPackages } from './install-packages.mjs';
import { keepCode } from './keep-code.mjs';
import { run } from './run.mjs';

// `npm start`: from a fresh clone to the archive in a browser. Arguments go to `nianbao serve`.
keepCode('.cache/code');
await exitWith(async () => {
  await installPackages();
  const built = await run('node', ['src/cli/main.ts', 'build', '--if-changed']);
  if (built !== 0) return built;
  return run('node', ['src/cli/main.ts', 'serve', ...process.argv.slice(2)]);
});
