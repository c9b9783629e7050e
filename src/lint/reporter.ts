import type { VFile } from 'vfile';
import { pageOf } from './rules.ts';

type Message = VFile['messages'][number];

/** How many messages of each kind. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** Counts the messages of all files. */
export function countsOf(files: readonly VFile[]): Counts {
  const messages = files.flatMap((file) => file.messages);
  const errors = messages.filter((message) => message.fatal === true).length;
  return { errors, warnings: messages.length - errors };
}

/** The messages as a person reads them: file by file, then the counts. */
export function reportOfMessages(files: readonly VFile[]): string {
  const { errors, warnings } = countsOf(files);
  const blocks = files.filter(({ messages }) => messages.length > 0).map(blockOf);
  const summary =
    errors + warnings === 0
      ? `看了 ${files.length} 个文件，没有发现问题。`
      : `看了 ${files.length} 个文件：${errors} 个错误，${warnings} 个提醒。`;
  return `${[...blocks, summary].join('\n\n')}\n`;
}

/** The messages as programs read them: one JSON array. */
export function jsonOfMessages(files: readonly VFile[]): string {
  const messages = files.flatMap((file) =>
    file.messages.map((message) => ({
      path: file.path,
      line: message.line ?? 1,
      column: message.column ?? 1,
      ...endOf(message),
      rule: message.ruleId,
      severity: message.fatal === true ? 'error' : 'warning',
      message: message.reason,
      ...(message.actual !== undefined && { actual: message.actual }),
      ...(message.expected !== undefined && { expected: message.expected }),
      ...(message.note !== undefined && { hint: message.note }),
      page: pageOf(message.ruleId ?? ''),
    })),
  );
  return `${JSON.stringify(messages, undefined, 2)}\n`;
}

function blockOf(file: VFile): string {
  const pages = new Set(file.messages.map((message) => pageOf(message.ruleId ?? '')));
  return [
    file.path,
    ...file.messages.flatMap((message) => linesOf(message, file.path)),
    ...[...pages].map((page) => `  说明：${page}`),
  ].join('\n');
}

/** The address in full, so that a terminal makes a link of it. */
function linesOf(message: Message, path: string): readonly string[] {
  const kind = message.fatal === true ? '错误' : '提醒';
  const place = `${path}:${message.line ?? 1}:${message.column ?? 1}`;
  const hint = message.note === undefined ? [] : [`    ${message.note}`];
  return [`  ${place}  ${kind}  ${message.reason}  [${message.ruleId}]`, ...hint];
}

function endOf({ place }: Message): { endLine?: number; endColumn?: number } {
  return place !== undefined && 'end' in place
    ? { endLine: place.end.line, endColumn: place.end.column }
    : {};
}
