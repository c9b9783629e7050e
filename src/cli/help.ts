import type { Command } from './command.ts';
import { commandNames, commandOf } from './commands.ts';

/** What `nianbao --help` prints. */
export async function helpOf(): Promise<string> {
  const lines = await Promise.all(
    commandNames.map(
      async (name) => `  ${name.padEnd(14)}${(await commandOf(name))?.summary ?? ''}`,
    ),
  );
  return [
    'nianbao：年报文库的编辑工具',
    '',
    '用法：nianbao <命令> [选项]',
    '',
    '命令：',
    ...lines,
    '',
    '选项：',
    '  --help      看说明；写在命令后面，看该命令的说明',
    '  --version   看版本',
    '',
    '退出码：0 一切正常，1 有发现或没做成，2 命令写得不对，3 导入的不是年度报告。',
    '',
  ].join('\n');
}

/** What `nianbao <name> --help` prints. */
export function helpOfCommand(name: string, { summary, usage, options }: Command): string {
  const lines = Object.entries(options).map(
    ([option, { type, help }]) =>
      `  --${option}${type === 'string' ? ' 值' : ''}`.padEnd(18) + help,
  );
  return [
    `nianbao ${name}：${summary}`,
    '',
    `用法：nianbao ${name}${usage === '' ? '' : ` ${usage}`}`,
    ...(lines.length > 0 ? ['', '选项：', ...lines] : []),
    '',
  ].join('\n');
}
