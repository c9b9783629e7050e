import { buildInChild } from './build/build-in-child.ts';
import { parsePartStep } from './build/part-step.ts';
import { projectProblem } from './build/project-problem.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Takes one step of a build that several machines share. */
export const part: Command = {
  summary: '几台机器合做一个文库时，做其中一步',
  usage: 'facts 2/4 | relations | pages 2/4 | search | join 4',
  options: {},
  takesWords: true,
  run: async ({ words, output }) => {
    if (words.length > 2 || parsePartStep(words) === undefined) {
      throw new UsageError('要写哪一步、哪一份，如 nianbao part pages 2/4。');
    }
    const problem = projectProblem();
    if (problem !== undefined) {
      output.complain(`${problem}\n`);
      return 1;
    }
    return buildInChild({ parameters: words }, output);
  },
};
