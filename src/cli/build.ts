import { readSiteSetting } from '#site/build/site-address.ts';
import { isBuilt, readFingerprint, removeStamp, writeStamp } from './build-stamp.ts';
import type { Command, ExitCode } from './command.ts';

/** Builds the whole archive into `dist`. */
export const build: Command = {
  summary: '生成整个文库，放在 dist',
  usage: '[--if-changed]',
  options: {
    'if-changed': { type: 'boolean', help: '内容和程序都没有变就不重做' },
  },
  takesWords: false,
  run: async ({ options, output }) => {
    const site = readSiteSetting();
    if (site.kind === 'wrong') {
      output.complain(`${site.problem}\n`);
      return 1;
    }
    const fingerprint = readFingerprint();
    if (options['if-changed'] === true && isBuilt(fingerprint)) {
      output.print('内容没有变，沿用已生成的文库。\n');
      return 0;
    }
    output.print('正在生成文库……\n');
    removeStamp();
    const code = await buildPages();
    if (code === 0) writeStamp(fingerprint);
    else output.complain('文库没有生成，原因见上。\n');
    return code;
  },
};

async function buildPages(): Promise<ExitCode> {
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1' });
  const astro = await import('astro');
  try {
    await astro.build({ logLevel: 'warn' });
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    return 1;
  }
}
