import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const program = resolve('src/cli/main.ts');

/** What became of a run. */
export interface ShortRun {
  readonly code: number;
  readonly said: string;
}

/**
 * Runs `nianbao` in a folder where no file may grow beyond some blocks of 512 bytes: writing breaks off in
 * the middle of a file, as it does where a disk is full, and nobody has to be root.
 */
export function runWithShortFiles(
  folder: string,
  { blocks, parameters }: { readonly blocks: number; readonly parameters: readonly string[] },
): Promise<ShortRun> {
  const shell = ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'];
  return new Promise((done) => {
    execFile(
      'sh',
      [...shell, process.execPath, program, ...parameters],
      { cwd: folder },
      (error, printed, complained) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        done({ code, said: printed + complained });
      },
    );
  });
}
