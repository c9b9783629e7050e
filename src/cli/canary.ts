import { type Host, type HostCheck, hostChecks, readHost } from './canary/host-checks.ts';
import type { Command, Output } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Asks a host, after a publication, what a reader would. */
export const canary: Command = {
  summary: '公布之后试一试网站：首页、检索、编码、按段读取、没有的网址',
  usage: '网址',
  options: {},
  takesWords: true,
  run: async ({ words: [address = '', ...rest], output }) => {
    const root = /^https?:\/\//u.test(address) ? URL.parse(address.replace(/\/?$/u, '/')) : null;
    if (root === null || rest.length > 0) {
      throw new UsageError('要写一个网址，如 nianbao canary https://example.org。');
    }
    const host = await readHost(root).catch(() => undefined);
    if (host === undefined) {
      output.complain(`${root.href} 没有答复，或者没有 SHA256SUMS。\n`);
      return 1;
    }
    let problems = 0;
    for (const check of hostChecks) problems += await askHost(host, check, output);
    return problems === 0 ? 0 : 1;
  },
};

/** @returns how many problems were found */
async function askHost(host: Host, { name, ask }: HostCheck, output: Output): Promise<number> {
  const problem = await ask(host).catch((error: unknown) =>
    error instanceof Error ? `没有完成：${error.message}。` : '没有完成。',
  );
  if (problem === undefined) output.print(`${name}：好\n`);
  else output.complain(`${name}：${problem}\n`);
  return problem === undefined ? 0 : 1;
}
