import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ExitCode, Output } from '#cli/command.ts';
import type { BuildNews } from './build-child.ts';
import { failureOf } from './failure.ts';

const script = fileURLToPath(new URL('./build-child.ts', import.meta.url));

/**
 * Builds in a process of its own, so that there is a sentence for whatever happens: the programs
 * that a build starts, and Node itself, print their own words where memory or disk is full.
 */
export async function buildInChild(
  parameters: readonly string[],
  output: Output,
): Promise<ExitCode> {
  const child = fork(script, parameters, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let failure: string | undefined;
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = `${lastWords}${text}`.slice(-10_000);
  });
  child.on('message', (news: BuildNews) => {
    if ('failure' in news) failure = news.failure;
    else output.print(`${news.progress}\n`);
  });
  const [code, signal] = await once(child, 'close');
  if (code === 0) return 0;
  failure ??= failureOf(new Error(lastWords || `生成的进程被终止（${signal ?? code}）。`));
  output.complain(`${failure}\n文库没有生成。\n`);
  return 1;
}
