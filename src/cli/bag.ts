import { existsSync, readdirSync } from 'node:fs';
import { readTables } from '#archive/store/read-tables.ts';
import { readSiteSetting } from '#site/build/site-address.ts';
import { writeBag } from './bag/write-bag.ts';
import { failureOf } from './build/failure.ts';
import type { Command } from './command.ts';
import { today } from './ledger/today.ts';
import { UsageError } from './usage-error.ts';

/** Packs all content as libraries and archives take it into keeping. */
export const bag: Command = {
  summary: '把 content 装成一个 BagIt 包（RFC 8493），交给图书馆、档案馆长期保存',
  usage: '文件夹',
  options: {},
  takesWords: true,
  run: async ({ words: [place, ...rest], output }) => {
    if (place === undefined || rest.length > 0) {
      throw new UsageError('要写明放到哪个文件夹，如 nianbao bag nianbao-2026-12。');
    }
    if (existsSync(place) && readdirSync(place).length > 0) {
      output.complain(`${place} 里有别的东西，没有动它；请给一个新的文件夹。\n`);
      return 1;
    }
    try {
      const files = writeBag(place, { folder: 'content', facts: factsOfArchive() });
      output.print(`${place}：${files} 个文件。核对它：nianbao verify ${place}\n`);
      return 0;
    } catch (error) {
      output.complain(`${failureOf(error)}\n没有装成。\n`);
      return 1;
    }
  },
};

function factsOfArchive(): Readonly<Record<string, string>> {
  const { name, kind } = readTables('.').charter;
  const site = readSiteSetting();
  return {
    'External-Description': `${name}：${kind.name}，正文、抓取原文、标注、各表和地址册`,
    ...(site.kind === 'set' && { 'External-Identifier': `${site.origin}${site.base}` }),
    'Bagging-Date': today(),
    'Bag-Software-Agent': 'nianbao',
  };
}
