import { IndexFault } from '#search/client/index-fault.ts';

/** Why a search has failed, for the reader. */
export function reasonOf(error: unknown): string {
  return error instanceof IndexFault ? error.message : '程序出错，请把所查的词告诉我们';
}
