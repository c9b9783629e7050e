import type { FileMessage } from '#lint/file-message.ts';
import { blocksOf } from '#lint/reporter.ts';

/** Why nothing is done, in Chinese sentences for the person who asked for it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** A refusal for the errors among some messages. */
export function refusalOf(messages: readonly FileMessage[]): Refusal {
  return new Refusal(errorWords(messages));
}

/** The errors among some messages, as lint says them. */
export function errorWords(messages: readonly FileMessage[]): string {
  const errors = messages.filter(({ severity }) => severity === 'error');
  return `${blocksOf(errors).join('\n\n')}\n\n有 ${errors.length} 个错误，改好才能发布。`;
}
