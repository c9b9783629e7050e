import { existsSync } from 'node:fs';
import { sitePlaces } from '#site/build/site-place.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';
import { readFileList, signatureOf } from './verify/file-list.ts';
import { signList } from './verify/signature.ts';

/** Signs the lists of the built archive and its content, of a bag, or of what is published. */
export const sign: Command = {
  summary: '给文库和 content 的清单签名，或者给别处一份的：用 SSH 的密钥',
  usage: '[文件夹…] --key 密钥',
  options: { key: { type: 'string', help: '私钥文件；密钥在 ssh-agent 里就写公钥文件' } },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const key = options['key']?.toString();
    if (key === undefined || !existsSync(key)) {
      throw new UsageError('要写用哪个密钥签，如 nianbao sign --key ~/.ssh/id_ed25519。');
    }
    for (const folder of words.length === 0 ? [sitePlaces().place, 'content'] : words) {
      const list = readFileList(folder);
      if (list === undefined) {
        output.complain(`${folder} 没有完整的清单，无从签起；先运行 nianbao build。\n`);
        return 1;
      }
      signList(list.path, key);
      output.print(`${folder} 的清单签好了：${signatureOf(list.path)}\n`);
    }
    return 0;
  },
};
