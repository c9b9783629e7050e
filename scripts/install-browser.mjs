import { Failure } from './failure.mjs';
import { findBrowser, hasChineseFont } from './find-browser.mjs';
import { outputOf, run } from './run.mjs';

/**
 * Installs Chromium and a Chinese font for the browser tests, where they are missing: from Debian's
 * packages as root, else Chromium alone through Playwright.
 *
 * @returns {Promise<string>} the path of Chromium
 */
export async function installBrowser() {
  const missing = await missingPackages();
  if (missing.length > 0 && isRootOnDebian()) await aptInstall(missing);
  if ((await findBrowser()) === undefined) {
    process.stdout.write('Downloading Chromium through Playwright …\n');
    await run('playwright-core', ['install', 'chromium']);
  }
  if (!hasChineseFont()) {
    process.stderr.write(
      'No Chinese font was found: pages will show boxes. Install fonts-noto-cjk.\n',
    );
  }
  const path = await findBrowser();
  if (path !== undefined) return path;
  throw new Failure(
    'The browser tests need Chromium, and it could not be installed. Either\n' +
      '  apt-get install -y --no-install-recommends chromium fonts-noto-cjk   (as root), or\n' +
      '  npx playwright-core install chromium, or\n' +
      '  NIANBAO_CHROMIUM=/path/to/chromium npm test',
  );
}

async function missingPackages() {
  const browser = (await findBrowser()) === undefined ? ['chromium'] : [];
  return hasChineseFont() ? browser : [...browser, 'fonts-noto-cjk'];
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && outputOf('apt-get', ['--version']) !== undefined;
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  process.stdout.write(`Installing ${packages.join(' and ')} from Debian …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], environment);
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    environment,
  );
}
