import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A desk in a process of its own. */
export interface MortalDesk {
  readonly origin: string;
  /** Ends it at once, whatever it is at; resolves when it is dead. */
  readonly kill: () => Promise<void>;
}

/** Serves the desk of an archive from a process that can be killed. */
export async function startMortalDesk(root: string, port = 0): Promise<MortalDesk> {
  const script = 'tests/helpers/desk-server.ts';
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  const child: ChildProcess = spawn(process.execPath, [script, root, String(port)], {
    stdio: [...stdio],
  });
  const [line] = await once(child.stdout ?? child, 'data');
  return {
    origin: String(line).trim(),
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
