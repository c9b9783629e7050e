import { execFileSync } from 'node:child_process';
import type { CommandInput } from './command.ts';
import { UsageError } from './usage-error.ts';

/** How commands that ask who did something say it. */
export const whoOption = { type: 'string', help: '谁做的，不写就是 git 的 user.name' } as const;

/**
 * Who does what a command does: as they say, or as git knows them.
 *
 * @throws UsageError where neither says
 */
export function whoOf({ by }: CommandInput['options']): string {
  const who = (typeof by === 'string' ? by : nameInGit()).trim();
  if (who === '') throw new UsageError('要写明是谁做的：--by 名字，或 git config user.name 名字。');
  if (/[\p{Cc}\u2028\u2029]/u.test(who)) throw new UsageError('--by 是一行文字的名字。');
  return who;
}

/** Whom git knows as the author of what is written here; nobody where there is no git, or no name. */
export function nameInGit(): string {
  try {
    return execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
