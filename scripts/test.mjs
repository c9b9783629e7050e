import { check } from './check.mjs';
import { exitWith } from './failure.mjs';
import { installPackages } from './install-packages.mjs';
import { installTools } from './install-tools.mjs';

// `npm test`: from a fresh clone to every gate and every test.
await exitWith(async () => {
  await installPackages();
  await installTools();
  return check();
});
