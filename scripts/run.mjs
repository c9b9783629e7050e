import { spawn, spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** What ends a process from outside: Ctrl-C, a closed terminal, `kill`. */
const endings = /** @type {const} */ (['SIGINT', 'SIGHUP', 'SIGTERM']);

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
 * Runs a command that talks to the terminal itself. What ends this process ends the command and all
 * that the command has started first.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export function run(command, parameters, environment = projectEnvironment()) {
  return new Promise((done) => {
    /** @type {NodeJS.Signals | undefined} */
    let ending;
    const endGroup = (/** @type {NodeJS.Signals} */ signal) => {
      ending = signal;
      signalGroup(child.pid, signal);
    };
    for (const signal of endings) process.on(signal, endGroup);
    // Detached, it leads a group of processes, and a group can be ended as a whole.
    const child = spawn(command, parameters, {
      stdio: 'inherit',
      env: environment,
      detached: true,
    });
    const finish = (/** @type {number} */ code) => {
      for (const signal of endings) process.off(signal, endGroup);
      if (ending === undefined || code === 0) return done(code);
      signalGroup(child.pid, 'SIGKILL');
      process.kill(process.pid, ending);
    };
    child.on('error', () => finish(127));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * @param {number | undefined} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch {
    // Nobody of the group is left.
  }
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
