import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { ExitCode, Output } from '#cli/command.ts';
import type { BuildProfile } from '#site/build/build-profile.ts';
import type { BuildNews } from './build-child.ts';
import { wordsOfProfile, wordsOfProgress } from './build-words.ts';
import { failureOf } from './failure.ts';
import { memoryOptions } from './memory-options.ts';

const script = fileURLToPath(new URL('./build-child.ts', import.meta.url));

/** What the child is told, and where it is written what the build spent. */
interface ChildBuild {
  readonly parameters: readonly string[];
  readonly profileFile?: string | undefined;
}

/**
 * Builds in a process of its own, so that there is a sentence for whatever happens: the programs
 * that a build starts, and Node itself, print their own words where memory or disk is full.
 */
export async function buildInChild(
  { parameters, profileFile }: ChildBuild,
  output: Output,
): Promise<ExitCode> {
  const child = fork(script, parameters, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [...process.execArgv, ...memoryOptions()],
  });
  let failure: string | undefined;
  let profile: BuildProfile | undefined;
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = `${lastWords}${text}`.slice(-10_000);
  });
  child.on('message', (news: BuildNews) => {
    if ('failure' in news) failure = news.failure;
    else if ('profile' in news) profile = news.profile;
    else if ('progress' in news) output.progress?.(wordsOfProgress(news.progress));
    else output.print(`${news.sentence}\n`);
  });
  const [code, signal] = await once(child, 'close');
  output.progress?.('');
  if (code === 0) {
    if (profile) tellProfile(profile, { profileFile, output });
    return 0;
  }
  failure ??= failureOf(new Error(lastWords || `生成的进程被终止（${signal ?? code}）。`));
  output.complain(`${failure}\n文库没有生成。\n`);
  return 1;
}

/** Says it where somebody watches or asks for it; whoever compares what builds say need not hear it. */
function tellProfile(
  profile: BuildProfile,
  { profileFile, output }: Pick<ChildBuild, 'profileFile'> & { readonly output: Output },
): void {
  if (profileFile !== undefined) writeBeside(profileFile, JSON.stringify(profile, null, 1));
  if (profileFile !== undefined || output.progress) output.print(`${wordsOfProfile(profile)}\n`);
}
