import { existsSync, readFileSync } from 'node:fs';
import { decoded } from '#archive/store/gate/decoded.ts';
import { UsageError } from './usage-error.ts';

/**
 * The text of a file that is named on the command line, without a byte order mark.
 *
 * @throws UsageError where there is none, or it is no text in UTF-8
 */
export function readTextFile(file: string): string {
  const bytes = readBytesOf(file);
  const strict = decoded(bytes);
  if ('broken' in strict || bytes.includes(0)) {
    throw new UsageError(`${file} 不是 UTF-8 的文字。请另存为 UTF-8 编码的纯文本。`);
  }
  return strict.text.replace(/^\uFEFF/u, '');
}

function readBytesOf(file: string): Buffer {
  if (!existsSync(file)) throw new UsageError(`没有 ${file}。`);
  try {
    return readFileSync(file);
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    throw new UsageError(
      isFolder ? `${file} 是文件夹，不是文字。` : `${file} 读不出来，看看它的权限。`,
    );
  }
}
