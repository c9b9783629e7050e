import { contentIntegration } from '#site/build/content-integration.ts';
import { shownRelationsIntegration } from '#site/reuse/relations-integration.ts';
import { failureOf } from './build/failure.ts';
import { loadAstro } from './build/load-astro.ts';
import { projectProblem } from './build/project-problem.ts';
import type { Command } from './command.ts';
import { portOf } from './port.ts';
import { reviewIntegration } from './review/review-integration.ts';
import { stopSignal } from './stop-signal.ts';

/** Shows the archive in a browser of this machine as it is being written. */
export const dev: Command = {
  summary: '边改边看：在本机打开文库，存盘就能看到',
  usage: '[--port 端口]',
  options: { port: { type: 'string', help: '从这个端口试起' } },
  takesWords: false,
  run: async ({ options, output }) => {
    const port = portOf(options['port']);
    const problem = projectProblem();
    if (problem !== undefined) {
      output.complain(`${problem}\n`);
      return 1;
    }
    try {
      const astro = await loadAstro();
      const server = await astro.dev({
        logLevel: 'warn',
        ...(port !== undefined && { server: { port } }),
        integrations: [
          contentIntegration(process.cwd()),
          reviewIntegration('.'),
          shownRelationsIntegration('.'),
        ],
      });
      const [address = ''] = server.resolvedUrls.local;
      output.print(`年报文库已打开：${address}\n审校：${address}review/\n按 Ctrl-C 关闭。\n`);
      await stopSignal();
      await server.stop();
      return 0;
    } catch (error) {
      output.complain(`${failureOf(error)}\n`);
      return 1;
    }
  },
};
