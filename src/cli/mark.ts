import type { EditorialState } from '#model/history.ts';
import type { Command } from './command.ts';
import { markReports } from './desk/mark-reports.ts';
import { reportNamed } from './ledger/report-named.ts';
import { UsageError } from './usage-error.ts';
import { whoOf, whoOption } from './who.ts';

/** Records that a report was read, is published, or has to be read again. */
export const mark: Command = {
  summary: '记下报告到了哪一步：read 校读过，published 公布，draft 退回重读',
  usage: 'read|published|draft 编号… [--by 名字] [--why 缘由]',
  options: {
    by: whoOption,
    why: { type: 'string', help: '缘由；只有一人校读就公布的，必须写' },
  },
  takesWords: true,
  run: async ({ words: [state = '', ...names], options, output }) => {
    if (!isMarkable(state) || names.length === 0) {
      throw new UsageError(
        '写作 nianbao mark read 编号，如 nianbao mark read 440205/2023；撤下用 nianbao withdraw。',
      );
    }
    const ids = names.map((name) => {
      const id = reportNamed(name);
      if (id === undefined) throw new UsageError(`${name} 不是报告的编号。`);
      return id;
    });
    const why = options['why']?.toString().trim();
    return markReports(ids, { state, by: whoOf(options), ...(why && { why }) }, output);
  },
};

type Markable = Exclude<EditorialState, 'withdrawn'>;

function isMarkable(word: string): word is Markable {
  return ['draft', 'read', 'published'].includes(word);
}
