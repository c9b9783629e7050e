import { readContent } from '#archive/store/read-content.ts';
import { contentRefusalOf } from '#archive/store/refusal.ts';
import type { Command } from './command.ts';
import { addToQueue, type QueueChange } from './desk/add-to-queue.ts';
import { numbersTextOf } from './desk/numbers-text.ts';
import { type TaskList, taskListsOf } from './desk/task-lists.ts';
import { UsageError } from './usage-error.ts';

/** How many of a kind are listed. */
const most = 10;

/** Says what is next for whom, and takes in what is to come. */
export const queue: Command = {
  summary: '排着队的网页和报告：下一步谁做什么；add 加进去，numbers 看数目',
  usage:
    '[--who 名字]，或 numbers，或 add 网址或文件… [--place 代码 --year 年份]，或 add --gaps 代码 --year 年份，或 saved 网址 文件',
  options: {
    who: { type: 'string', help: '只看这个人的；配 add 就是派给这个人' },
    place: { type: 'string', help: '配 add：区划代码' },
    year: { type: 'string', help: '配 add：报告所述的年份' },
    body: { type: 'string', help: '配 add：发文机关' },
    note: { type: 'string', help: '配 add：附言' },
    list: { type: 'string', help: '配 add：一行一个网址的文件，或 queue.csv 那样的表' },
    gaps: { type: 'string', help: '配 add：这个地方和它的下级里，这一年还没有报告的' },
    townships: { type: 'boolean', help: '配 --gaps：乡镇街道也算' },
  },
  takesWords: true,
  run: async ({ words: [verb, ...words], options, output }) => {
    if (verb === 'add' || verb === 'saved') {
      return addToQueue(verb satisfies QueueChange, { words, options, output });
    }
    if (words.length > 0 || (verb !== undefined && verb !== 'numbers')) {
      throw new UsageError(`没有 queue ${verb} 这个用法；可以写 add、saved、numbers。`);
    }
    const content = readContent('.');
    const { tables, reports, unpublished, unsound } = content;
    if (tables === undefined) throw contentRefusalOf(content.messages);
    const desk = { queue: content.queue, reports: [...reports, ...unpublished], unsound };
    const who = options['who']?.toString();
    const { regions } = tables;
    output.print(
      verb === 'numbers'
        ? numbersTextOf(desk, regions)
        : tasksTextOf(taskListsOf(desk, { regions, who })),
    );
    return 0;
  },
};

function tasksTextOf(lists: readonly TaskList[]): string {
  const blocks = lists.map(({ label, how, tasks }) =>
    blockOf(
      `${label}：${how}`,
      tasks.map(({ facts }) => facts.join('  ')),
    ),
  );
  return blocks.length === 0 ? '没有排着的。\n' : `${blocks.join('\n')}`;
}

function blockOf(label: string, lines: readonly string[]): string {
  const shown = lines.slice(0, most).map((line) => `  ${line}`);
  const rest = lines.length > most ? [`  …… 还有 ${lines.length - most} 个`] : [];
  return `${[`${label}（${lines.length}）`, ...shown, ...rest].join('\n')}\n`;
}
