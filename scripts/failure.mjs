/** Something the person at the terminal can mend. Its message says how. */
export class Failure extends Error {}

/**
 * Runs a whole script: a {@link Failure} is printed as its message, and the exit code is set.
 *
 * @param {() => Promise<number>} script gives the exit code
 */
export async function exitWith(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
