import type { Content } from '#archive/store/content.ts';
import { blocksOf } from '#lint/reporter.ts';

/** What keeps some content from being published, as lint says it. */
export function errorWords({ messages }: Content): string {
  const errors = messages.filter(({ severity }) => severity === 'error');
  return `${blocksOf(errors).join('\n\n')}\n\n有 ${errors.length} 个错误，改好才能发布。`;
}
