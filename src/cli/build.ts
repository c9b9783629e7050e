import { readInputs } from '#site/build/read-inputs.ts';
import { sitePlaces, turnToDrafts } from '#site/build/site-place.ts';
import { buildInChild } from './build/build-in-child.ts';
import { isBuilt } from './build/build-record.ts';
import { projectProblem } from './build/project-problem.ts';
import type { Command } from './command.ts';

/** Builds the whole archive into `dist`. */
export const build: Command = {
  summary: '生成整个文库，放在 dist',
  usage: '[--if-changed] [--drafts] [--profile 文件]',
  options: {
    'if-changed': { type: 'boolean', help: '内容和程序都没有变就不重做' },
    drafts: { type: 'boolean', help: '草稿也生成，放在 dist-drafts，只给编者看' },
    profile: { type: 'string', help: '各步、各页用了多久、多大，写进这个文件' },
  },
  takesWords: false,
  run: async ({ options, output }) => {
    const problem = projectProblem();
    if (problem !== undefined) {
      output.complain(`${problem}\n`);
      return 1;
    }
    const profileFile = options['profile']?.toString();
    const parameters = ['if-changed', 'drafts']
      .filter((name) => options[name] === true)
      .map((name) => `--${name}`);
    if (options['drafts'] === true) turnToDrafts();
    const isAsked = options['if-changed'] === true;
    if (!isAsked || !isBuilt(sitePlaces().place, readInputs())) {
      return buildInChild({ parameters, profileFile }, output);
    }
    output.print('内容没有变，沿用已生成的文库。\n');
    return 0;
  },
};
