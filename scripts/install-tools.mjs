import { Failure } from './failure.mjs';
import { findBrowser, hasChineseFont } from './find-browser.mjs';
import { outputOf, run } from './run.mjs';

/**
 * Installs what the tests drive besides npm's packages, where it is missing: Chromium and a Chinese
 * font, and poppler's `pdftotext`, from Debian's packages as root; else Chromium alone through
 * Playwright.
 *
 * @returns {Promise<string>} the path of Chromium
 */
export async function installTools() {
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
  if (!hasPdftotext()) {
    throw new Failure(
      'The tests of PDF files need pdftotext, and it could not be installed:\n' +
        '  apt-get install -y --no-install-recommends poppler-utils   (as root), or\n' +
        '  brew install poppler',
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
  return [
    ...((await findBrowser()) === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(hasPdftotext() ? [] : ['poppler-utils']),
  ];
}

function hasPdftotext() {
  return outputOf('pdftotext', ['-v']) !== undefined;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && outputOf('apt-get', ['--version']) !== undefined;
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  process.stdout.write(`Installing ${packages.join(', ')} from Debian …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], environment);
  const names = packages.map((name) => (name === 'chromium' ? browserPackage() : name));
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], environment);
}

/** Older Debian has the whole browser alone. */
function browserPackage() {
  const shell = 'chromium-headless-shell';
  return outputOf('apt-cache', ['show', shell]) ? shell : 'chromium';
}
