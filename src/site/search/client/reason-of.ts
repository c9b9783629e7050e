import { faultText } from '#search/client/fault-text.ts';
import { IndexFault } from '#search/client/index-fault.ts';

/** Why a search has failed, for the reader. */
export function reasonOf(error: unknown): string {
  // What is missing may look like a file that cannot be read.
  if (isTooOld()) return '这个浏览器太旧，请换一个新的';
  return error instanceof IndexFault ? faultText(error) : '程序出错，请把所查的告诉我们';
}

/** Whether the browser lacks what the search cannot do without. */
function isTooOld(): boolean {
  const needed: readonly unknown[] = [
    [].at,
    [].flatMap,
    ''.replaceAll,
    Object.fromEntries,
    Math.imul,
    globalThis.AbortController,
    globalThis.Blob,
    globalThis.TextDecoder,
    globalThis.fetch,
  ];
  return needed.some((feature) => feature === undefined);
}
