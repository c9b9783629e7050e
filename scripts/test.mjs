import { check } from './check.mjs';
import { exitWith } from './failure.mjs';
import { installBrowser } from './install-browser.mjs';
import { installPackages } from './install-packages.mjs';

// `npm test`: from a fresh clone to every gate and every test.
await exitWith(async () => {
  await installPackages();
  await installBrowser();
  return check();
});
