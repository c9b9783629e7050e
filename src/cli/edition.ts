import { join } from 'node:path';
import { editionNamePattern } from '#archive/editions/edition.ts';
import { distOption } from './built-index.ts';
import type { Command } from './command.ts';
import { compareEditions } from './edition/compare-editions.ts';
import { keepEdition } from './edition/keep-edition.ts';
import { UsageError } from './usage-error.ts';

/** Keeps the archive as it stands under a name, or says what lies between two that were kept. */
export const edition: Command = {
  summary: '把文库现在的数据表留作一版，引文可以说是哪一版；给两个名字，就说两版之间变了什么',
  usage: '名字 [另一个名字] [--dist dist] [--out editions]',
  options: {
    ...distOption,
    out: { type: 'string', help: '各版放在哪个文件夹，不写就是 editions' },
  },
  takesWords: true,
  run: async ({ words: [name = '', other, ...rest], options, output }) => {
    const wrong = [name, other ?? name].find((each) => !editionNamePattern.test(each));
    if (wrong !== undefined || rest.length > 0) {
      throw new UsageError(
        '写一版的名字，只用小写字母、数字、- 和 .，如 nianbao edition 2026-12。',
      );
    }
    const out = String(options['out'] ?? 'editions');
    const folder = join(out, name);
    if (other !== undefined) return compareEditions([folder, join(out, other)], output);
    const data = join(String(options['dist'] ?? 'dist'), 'data');
    return keepEdition({ name, data, folder }, output);
  },
};
