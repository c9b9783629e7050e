import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { faultText } from '#search/client/fault-text.ts';
import { gatheredRange } from '#search/client/gathered-range.ts';
import { IndexFault } from '#search/client/index-fault.ts';
import { folderRange } from '#search/read-folder.ts';
import type { ExitCode, Output } from './command.ts';

/** Reads the exact index of a built site. */
export type ReadIndex = ReturnType<typeof folderRange>;

interface BuiltIndex {
  /** Folder of the built site. */
  readonly dist: string;
  /** What is said where the index cannot be read to the end: 检索没有完成. */
  readonly failure: string;
  readonly output: Output;
}

/** Inflates what an index holds: without waiting, as there is nothing else to do meanwhile. */
export const inflatedText = (bytes: Uint8Array): string => inflateRawSync(bytes).toString();

/** The option that names the built site. */
export const distOption = {
  dist: { type: 'string', help: '已生成的文库所在，不写就是 dist' },
} as const;

/** Does something with the exact index of a built site; where there is none, or it is damaged, that is said. */
export async function withBuiltIndex(
  { dist, failure, output }: BuiltIndex,
  work: (read: ReadIndex) => Promise<void>,
): Promise<ExitCode> {
  const folder = join(dist, 'exact');
  if (!existsSync(folder)) {
    output.complain(`${folder} 里没有检索索引。先运行 nianbao build。\n`);
    return 1;
  }
  try {
    await work(gatheredRange(folderRange(folder)));
    return 0;
  } catch (error) {
    if (!(error instanceof IndexFault)) throw error;
    output.complain(`${failure}：${faultText(error)}。\n`);
    return 1;
  }
}
