import type { FileMessage } from '#lint/file-message.ts';
import { messageBlocksOf } from '#lint/reporter.ts';

/** Why nothing is done, in Chinese sentences for the person who asked for it. */
export class ContentRefusal extends Error {
  override readonly name = 'ContentRefusal';
}

/** A refusal for the errors among some messages. */
export function contentRefusalOf(messages: readonly FileMessage[]): ContentRefusal {
  return new ContentRefusal(errorWords(messages));
}

/** The errors among some messages, as lint says them. */
export function errorWords(messages: readonly FileMessage[]): string {
  const errors = messages.filter(({ severity }) => severity === 'error');
  return `${messageBlocksOf(errors).join('\n\n')}\n\n有 ${errors.length} 个错误，改好才能发布。`;
}
