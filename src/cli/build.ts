import { readInputs } from '#site/build/read-inputs.ts';
import { buildInChild } from './build/build-in-child.ts';
import { isBuilt } from './build/build-record.ts';
import { profileFile } from './build/profile-file.ts';
import { projectProblem } from './build/project-problem.ts';
import { site } from './build/put-in-place.ts';
import type { Command } from './command.ts';

/** Builds the whole archive into `dist`. */
export const build: Command = {
  summary: '生成整个文库，放在 dist',
  usage: '[--if-changed] [--profile]',
  options: {
    'if-changed': { type: 'boolean', help: '内容和程序都没有变就不重做' },
    profile: { type: 'boolean', help: `各步、各页用了多久、多大，写进 ${profileFile}` },
  },
  takesWords: false,
  run: async ({ options, output }) => {
    const problem = projectProblem();
    if (problem !== undefined) {
      output.complain(`${problem}\n`);
      return 1;
    }
    const profile = options['profile'] === true ? ['--profile'] : [];
    if (options['if-changed'] !== true) return buildInChild(profile, output);
    if (!isBuilt(site.place, readInputs())) {
      return buildInChild(['--if-changed', ...profile], output);
    }
    output.print('内容没有变，沿用已生成的文库。\n');
    return 0;
  },
};
