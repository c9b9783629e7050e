import { sitePlaces } from '#site/build/site-place.ts';
import { manifestName } from './build/site-manifest.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { UsageError } from './usage-error.ts';
import { copyInFolder, copyOnHost, type ListedCopy } from './verify/listed-copy.ts';
import { signerOf } from './verify/signature.ts';
import { siteDifferences } from './verify/site-differences.ts';

/** Holds a built archive, its content or a bag of it, wherever a copy lies, against the list of its files. */
export const verify: Command = {
  summary: '核对文库和 content，或者别处的一份：少了、多了、改了哪些文件，是谁签的',
  usage: '[文件夹或网址] [--signers 文件]',
  options: {
    signers: { type: 'string', help: '谁用哪个公钥签，一行一个（ssh 的 allowed_signers）' },
  },
  takesWords: true,
  run: async ({ words, options, output }) => {
    if (words.length > 1) throw new UsageError('一次核对一份，如 nianbao verify dist。');
    const signers = options['signers']?.toString();
    let code: ExitCode = 0;
    for (const name of words.length === 0 ? [sitePlaces().place, 'content'] : words) {
      if (!(await isWhole(name, { signers, output }))) code = 1;
    }
    return code;
  },
};

interface Asking {
  readonly signers: string | undefined;
  readonly output: Output;
}

async function isWhole(name: string, asking: Asking): Promise<boolean> {
  const { output } = asking;
  const isHost = /^https?:\/\//u.test(name);
  const copy = isHost ? await copyOnHost(rootOf(name)) : copyInFolder(name);
  if (copy === undefined) {
    output.complain(
      `${name} 没有完整的清单，无从核对。清单由 nianbao build 写：文库的是其中的 ${manifestName}，content 的是旁边的 content.sha256。\n`,
    );
    return false;
  }
  const [areFiles, isSigned] = [await holdsFiles(name, copy, output), holdsSignature(copy, asking)];
  if (isHost) output.print('网址上多出的文件无从得知；要查，请在服务器上核对文件夹。\n');
  return areFiles && isSigned;
}

function rootOf(address: string): URL {
  const root = URL.parse(address.replace(/\/?$/u, '/'));
  if (root === null) throw new UsageError(`${address} 不是网址。`);
  return root;
}

async function holdsFiles(
  name: string,
  { sums, read, present }: ListedCopy,
  output: Output,
): Promise<boolean> {
  const differences = await siteDifferences(sums, read, present);
  const found = kinds.flatMap(([kind, word]) =>
    differences[kind].map((path) => `${word}：${path}\n`),
  );
  const count = Object.keys(sums).length;
  if (found.length === 0) output.print(`${name} 的 ${count} 个文件都在，逐字节相符。\n`);
  else {
    output.complain(
      `${found.join('')}${name} 共 ${found.length} 处不符，清单里有 ${count} 个文件。\n`,
    );
  }
  return found.length === 0;
}

const kinds = [
  ['missing', '少了'],
  ['altered', '改了'],
  ['extra', '多了'],
  ['unanswered', '没有取到'],
] as const;

/** Whoever does not say whose signature counts is told that none was looked at. */
function holdsSignature({ list, signature }: ListedCopy, { signers, output }: Asking): boolean {
  if (signers === undefined) {
    if (signature) output.print('清单有签名；是谁签的没有核对，要核对就写 --signers 文件。\n');
    return true;
  }
  const signer = signature && signerOf({ list, signature, signers });
  if (signer !== undefined) output.print(`清单由 ${signer} 签名。\n`);
  else if (signature) output.complain(`清单的签名不对：不是 ${signers} 里的人给这份清单签的。\n`);
  else output.complain('清单没有签名。\n');
  return signer !== undefined;
}
