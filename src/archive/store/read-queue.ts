import { parseQueue, type QueuedPage, queuePath } from '#archive/desk/queue.ts';
import { type FileMessage, fileMessagesOf } from '#lint/file-message.ts';
import { openText } from './gate/open-text.ts';
import { tableLimits } from './gate/text-limits.ts';
import type { ReadFile } from './recorded-reading.ts';

/** The pages that wait, and what is said of lines that cannot be read. */
export function readQueue(read: ReadFile): {
  readonly pages: readonly QueuedPage[];
  readonly messages: readonly FileMessage[];
} {
  const bytes = read(queuePath);
  if (bytes === undefined) return { pages: [], messages: [] };
  const { file, isFit } = openText(queuePath, bytes, tableLimits);
  const { pages, faults } = isFit ? parseQueue(String(file)) : { pages: [], faults: [] };
  for (const { line, reason } of faults) {
    const place = { line, column: 1 };
    const message = file.message(reason, { place, ruleId: 'table', source: 'nianbao' });
    message.fatal = true;
  }
  return { pages, messages: fileMessagesOf(file) };
}
