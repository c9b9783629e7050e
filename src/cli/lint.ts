import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readContent } from '#archive/store/read-content.ts';
import { countsOf, jsonOfMessages, reportOfMessages } from '#lint/reporter.ts';
import { compareText } from '#model/order.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Looks through everything below `content/` for what an editor should mend. */
export const lint: Command = {
  summary: '检查 content 里的一切：格式、编号、标点，与原页逐字对照',
  usage: '[文件或文件夹…] [--json]',
  options: { json: { type: 'boolean', help: '输出 JSON，给程序看' } },
  takesWords: true,
  run: async ({ words, options: { json }, output }) => {
    const places = words.length > 0 ? words.map(pathOf) : ['content'];
    const isAsked = (path: string) =>
      places.some((place) => path === place || path.startsWith(`${place}/`));
    const content = readContent('.');
    const messages = [...content.messages, ...content.deskMessages]
      .filter(({ path }) => isAsked(path))
      .toSorted((a, b) => compareText(a.path, b.path));
    const files = [...content.snapshot.sums.keys()].filter(isAsked);
    output.print(
      json === true ? jsonOfMessages(messages) : reportOfMessages(messages, files.length),
    );
    return countsOf(messages).errors > 0 ? 1 : 0;
  },
};

/** A file or folder named by the person, as the archive names it. */
function pathOf(word: string): string {
  if (!existsSync(word)) throw new UsageError(`没有 ${word}。`);
  const path = relative('.', resolve(word)).split(sep).join('/');
  if (path.split('/')[0] !== 'content') throw new UsageError(`${word} 不在 content 之下。`);
  return path;
}
