import type { VFile } from 'vfile';
import { filled } from '#model/filled.ts';
import type { RuleId, Severity } from './lint-rule.ts';
import { pageOf } from './rules.ts';

/** What is to be mended at one place of one file, as plain data: a JSON value. */
export interface FileMessage {
  /** From the root of the archive, with `/`. */
  readonly path: string;
  /** From 1, as `column`, `endLine` and `endColumn`. */
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly rule: RuleId;
  /** Nothing is published while there is an error anywhere. */
  readonly severity: Severity;
  /** One Chinese sentence: what stands there and what should. */
  readonly message: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  /** How to mend it, in Chinese. */
  readonly hint?: string;
  /** The page that explains the rule. */
  readonly page: string;
}

/** The messages of a file as plain data. */
export function fileMessagesOf(file: VFile): readonly FileMessage[] {
  return file.messages.map((message) =>
    filled({
      path: file.path,
      line: message.line ?? 1,
      column: message.column ?? 1,
      ...endOf(message),
      rule: message.ruleId ?? '',
      severity: message.fatal === true ? ('error' as const) : ('warning' as const),
      message: message.reason,
      actual: message.actual,
      expected: message.expected,
      hint: message.note,
      page: pageOf(message.ruleId ?? ''),
    }),
  );
}

function endOf({ place }: VFile['messages'][number]): { endLine?: number; endColumn?: number } {
  return place !== undefined && 'end' in place
    ? { endLine: place.end.line, endColumn: place.end.column }
    : {};
}
