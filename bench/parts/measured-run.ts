import { spawn } from 'node:child_process';
import { familyWatch } from './process-usage.ts';

/** What a program took, with all programs that it started. */
export interface RunFigures {
  readonly code: number;
  /** On the clock. */
  readonly clock: number;
  /** Of the processor, seconds. */
  readonly seconds: number;
  /** The most memory of each process, added up. */
  readonly gigabytes: number;
}

/** Runs a program in a folder and says what it took. Linux only. */
export async function measuredRun(
  [program = '', ...parameters]: readonly string[],
  { cwd, quiet = false }: { readonly cwd: string; readonly quiet?: boolean },
): Promise<RunFigures> {
  const start = performance.now();
  const child = spawn(program, parameters, {
    cwd,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
  });
  const family = familyWatch(child.pid ?? 0);
  const watch = setInterval(family.look, 200);
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (status) => done(status ?? 1));
  });
  clearInterval(watch);
  return { code, clock: (performance.now() - start) / 1000, ...family.used() };
}
