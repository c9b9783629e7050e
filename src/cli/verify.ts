import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#archive/store/files-below.ts';
import { sitePlaces } from '#site/build/site-place.ts';
import { isOfManifest, manifestName, parseManifest } from './build/site-manifest.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { UsageError } from './usage-error.ts';
import { type SiteDifferences, siteDifferences } from './verify/site-differences.ts';

/** Holds a built archive, wherever a copy of it lies, against the list of its files. */
export const verify: Command = {
  summary: '核对一份生成好的文库：少了、多了、改了哪些文件',
  usage: '[文件夹或网址]',
  options: {},
  takesWords: true,
  run: async ({ words: [copy = sitePlaces().place, ...rest], output }) => {
    if (rest.length > 0) throw new UsageError('一次核对一份，如 nianbao verify dist。');
    return /^https?:\/\//u.test(copy) ? verifyHost(copy, output) : verifyFolder(copy, output);
  },
};

async function verifyFolder(folder: string, output: Output): Promise<ExitCode> {
  const list = join(folder, manifestName);
  const sums = existsSync(list) ? parseManifest(readFileSync(list, 'utf8')) : undefined;
  if (sums === undefined) return withoutList(folder, output);
  const present = new Set(filesBelow(folder).filter((path) => !isOfManifest(path)));
  const read = async (path: string) =>
    present.has(path) ? readFileSync(join(folder, path)) : 'missing';
  return told(await siteDifferences(sums, read, [...present]), Object.keys(sums).length, output);
}

/** A host does not say what else it has: files that should not be there stay unseen. */
async function verifyHost(address: string, output: Output): Promise<ExitCode> {
  const root = URL.parse(address.replace(/\/?$/u, '/'));
  if (root === null) throw new UsageError(`${address} 不是网址。`);
  const list = await fetched(new URL(manifestName, root));
  const sums = typeof list === 'string' ? undefined : parseManifest(Buffer.from(list).toString());
  if (sums === undefined) return withoutList(address, output);
  const read = (path: string) => fetched(new URL(encodeURI(path), root));
  const code = told(await siteDifferences(sums, read), Object.keys(sums).length, output);
  output.print('网址上多出的文件无从得知；要查，请在服务器上核对文件夹。\n');
  return code;
}

async function fetched(url: URL): Promise<Uint8Array | 'missing' | 'unanswered'> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000), cache: 'no-store' });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    await answer.body?.cancel();
    return answer.status === 404 || answer.status === 410 ? 'missing' : 'unanswered';
  } catch {
    return 'unanswered';
  }
}

function withoutList(copy: string, { complain }: Output): ExitCode {
  complain(`${copy} 没有完整的 ${manifestName}，无从核对。它由 nianbao build 写在文库里。\n`);
  return 1;
}

function told(differences: SiteDifferences, count: number, output: Output): ExitCode {
  const found = kinds.flatMap(([kind, word]) =>
    differences[kind].map((path) => `${word}：${path}\n`),
  );
  if (found.length === 0) {
    output.print(`${count} 个文件都在，逐字节相符。\n`);
    return 0;
  }
  output.complain(`${found.join('')}共 ${found.length} 处不符，清单里有 ${count} 个文件。\n`);
  return 1;
}

const kinds = [
  ['missing', '少了'],
  ['altered', '改了'],
  ['extra', '多了'],
  ['unanswered', '没有取到'],
] as const;
