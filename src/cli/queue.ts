import { type Desk, deskTasksOf, type WaitingReport } from '#archive/desk/desk.ts';
import type { QueuedPage } from '#archive/desk/queue.ts';
import { readContent } from '#archive/store/read-content.ts';
import { contentRefusalOf } from '#archive/store/refusal.ts';
import type { Command } from './command.ts';
import { addToQueue, type QueueChange } from './desk/add-to-queue.ts';
import { numbersTextOf } from './desk/numbers-text.ts';
import { isSaved } from './import/import-queue.ts';
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
    output.print(verb === 'numbers' ? numbersTextOf(desk, tables.regions) : tasksTextOf(desk, who));
    return 0;
  },
};

function tasksTextOf(desk: Desk, who: string | undefined): string {
  const tasks = deskTasksOf(desk, who);
  const [files, addresses] = [
    tasks.import.filter(isSaved),
    tasks.import.filter((page) => !isSaved(page)),
  ];
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['可以公布：nianbao mark published 编号', tasks.publish.map(reportLine)],
    ['等第二人校读：nianbao mark read 编号', tasks.readAgain.map(reportLine)],
    ['有错误：nianbao lint', tasks.mend],
    ['等校读：nianbao mark read 编号', tasks.read.map(reportLine)],
    ['等导入：nianbao import --queue', files.map(pageLine)],
    ['要存成文件：nianbao queue saved 网址 文件', addresses.map(pageLine)],
    ['要找网页：找到后 nianbao queue add 网址', tasks.find.map(pageLine)],
  ];
  const blocks = lists.flatMap(([label, lines]) =>
    lines.length > 0 ? [blockOf(label, lines)] : [],
  );
  return blocks.length === 0 ? '没有排着的。\n' : `${blocks.join('\n')}`;
}

function blockOf(label: string, lines: readonly string[]): string {
  const shown = lines.slice(0, most).map((line) => `  ${line}`);
  const rest = lines.length > most ? [`  …… 还有 ${lines.length - most} 个`] : [];
  return `${[`${label}（${lines.length}）`, ...shown, ...rest].join('\n')}\n`;
}

function reportLine({ id, title, since, readers }: WaitingReport): string {
  const facts = [since && `${since} 起`, readers.length > 0 && `${readers.join('、')}读过`];
  return [id, title, ...facts.filter(Boolean)].join('  ');
}

function pageLine({ page, place, year, body, who, note }: QueuedPage): string {
  return [page, place, year, body, who && `归${who}`, note].filter(Boolean).join('  ');
}
