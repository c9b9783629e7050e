import type { FileMessage } from './file-message.ts';

/** How many messages of each kind. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** Counts messages. */
export function countsOf(messages: readonly FileMessage[]): Counts {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: messages.length - errors };
}

/** The messages as a person reads them: file by file, then the counts. */
export function reportOfMessages(messages: readonly FileMessage[], fileCount: number): string {
  const { errors, warnings } = countsOf(messages);
  const summary =
    errors + warnings === 0
      ? `看了 ${fileCount} 个文件，没有发现问题。`
      : `看了 ${fileCount} 个文件：${errors} 个错误，${warnings} 个提醒。`;
  return `${[...messageBlocksOf(messages), summary].join('\n\n')}\n`;
}

/** The messages as programs read them: one JSON array. */
export function jsonOfMessages(messages: readonly FileMessage[]): string {
  return `${JSON.stringify(messages, undefined, 2)}\n`;
}

/** One block a file. */
export function messageBlocksOf(messages: readonly FileMessage[]): readonly string[] {
  return [...Map.groupBy(messages, ({ path }) => path)].map(([path, found]) =>
    [
      path,
      ...found.flatMap(linesOf),
      ...[...new Set(found.map(({ page }) => page))].map((page) => `  说明：${page}`),
    ].join('\n'),
  );
}

/** The address in full, so that a terminal makes a link of it. */
function linesOf({ path, line, column, severity, ...rest }: FileMessage): readonly string[] {
  const { message, rule, hint } = rest;
  const kind = severity === 'error' ? '错误' : '提醒';
  return [
    `  ${path}:${line}:${column}  ${kind}  ${message}  [${rule}]`,
    ...(hint === undefined ? [] : [`    ${hint}`]),
  ];
}
