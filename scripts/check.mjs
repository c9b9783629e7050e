import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { exitWith } from './failure.mjs';
import { findBrowser } from './find-browser.mjs';
import { keepCode } from './keep-code.mjs';
import { projectEnvironment, run } from './run.mjs';

/** What must hold besides the tests: name and command. In the order in which faults are cheapest. */
const gates = /** @type {const} */ ([
  ['format and lint', 'npm run -s lint'],
  ['types', 'npm run -s typecheck'],
  ['dead code', 'npm run -s unused'],
  ['build', 'npm run -s build -- --if-changed'],
  ['reports', 'npm run -s nianbao -- lint'],
]);

const resultFile = '.cache/test-results.json';

/** Tests build projects in folders that are gone afterwards, so that what is kept of them goes too. */
const codeOfTests = '.cache/test-code';

/** Runs every gate and every test, and ends with their counts on a line alone. */
export async function check() {
  rmSync(codeOfTests, { recursive: true, force: true });
  keepCode(codeOfTests);
  const environment = {
    ...projectEnvironment(),
    NIANBAO_CHROMIUM: (await findBrowser()) ?? '',
    NIANBAO_CASES: '1',
  };
  const failedGates = await runGates(environment);
  const tests = await runTests(environment);
  const passed = gates.length - failedGates.length + tests.passed;
  const failed = failedGates.length + tests.failed;
  for (const name of failedGates) process.stdout.write(`Failed: ${name}\n`);
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped}\n`);
  return failed === 0 ? 0 : 1;
}

/** @param {NodeJS.ProcessEnv} environment */
async function runGates(environment) {
  /** @type {string[]} */
  const failed = [];
  for (const [name, command] of gates) {
    process.stdout.write(`\n— ${name}: ${command}\n`);
    const [program = '', ...parameters] = command.split(' ');
    if ((await run(program, parameters, environment)) !== 0) failed.push(name);
  }
  return failed;
}

/** @param {NodeJS.ProcessEnv} environment */
async function runTests(environment) {
  process.stdout.write('\n— tests: vitest run\n');
  mkdirSync('.cache', { recursive: true });
  rmSync(resultFile, { force: true });
  const code = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`],
    environment,
  );
  const { passed, failed, skipped } = countsOf(resultFile);
  // A file that cannot be loaded, or an error outside any test, fails no test but the run.
  return { passed, skipped, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} path */
function countsOf(path) {
  try {
    const results = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

if (process.argv[1]?.endsWith('check.mjs')) await exitWith(check);
