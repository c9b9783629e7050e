import { spawn, spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** The environment of everything that runs after the install: the project's own Node and tools first. */
export function projectEnvironment() {
  const { PATH = '' } = process.env;
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: `${resolve('node_modules/.bin')}${delimiter}${PATH}`,
  };
}

/**
 * Runs a command that talks to the terminal itself, and passes on what ends it.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export function run(command, parameters, environment = projectEnvironment()) {
  return new Promise((done) => {
    const child = spawn(command, parameters, { stdio: 'inherit', env: environment });
    const stop = () => child.kill('SIGTERM');
    // Ctrl-C reaches the child by itself; this process only has to outlive it.
    const wait = () => undefined;
    process.on('SIGTERM', stop).on('SIGINT', wait);
    const end = (/** @type {number} */ code) => {
      process.off('SIGTERM', stop).off('SIGINT', wait);
      done(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * What a command prints, or `undefined` when it fails or does not exist.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function outputOf(command, parameters, environment = projectEnvironment()) {
  const { status, stdout } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}
