import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { limits, tooLarge } from '#importer/read/limits.ts';

/** Why a file cannot be read, in Chinese. */
export interface ReadFault {
  /** A word that never changes. */
  readonly ruleId: 'missing-file' | 'not-a-file' | 'unreadable-file' | 'size';
  readonly text: string;
}

/** The bytes of a saved page, or why there are none. Never throws. */
export function readCaptureFile(path: string): Uint8Array | ReadFault {
  const fault = readFault(path);
  if (fault !== undefined) return fault;
  try {
    if (statSync(path).size > limits.inputBytes) return { ruleId: 'size', text: tooLarge };
    return readFileSync(path);
  } catch (error) {
    return faultOf(error);
  }
}

/** What speaks against reading a path before anything of it is read. */
export function readFault(path: string): ReadFault | undefined {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      return { ruleId: 'not-a-file', text: `这是文件夹；导入整个文件夹用 --all ${path}。` };
    }
    if (!stat.isFile()) {
      return { ruleId: 'not-a-file', text: '这不是普通文件（是管道或设备），不读。' };
    }
    closeSync(openSync(path, 'r'));
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): ReadFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, ReadFault>> = {
    ENOENT: { ruleId: 'missing-file', text: '没有这个文件。' },
    ENOTDIR: { ruleId: 'missing-file', text: '没有这个文件：路径中有一段不是文件夹。' },
    ENAMETOOLONG: { ruleId: 'missing-file', text: '没有这个文件：文件名太长。' },
    ELOOP: { ruleId: 'unreadable-file', text: '符号链接绕成了圈，找不到文件。' },
    EACCES: { ruleId: 'unreadable-file', text: '没有读这个文件的权限。' },
    EPERM: { ruleId: 'unreadable-file', text: '没有读这个文件的权限。' },
  };
  return (
    known[code] ?? { ruleId: 'unreadable-file', text: `文件读不出来（${code || '原因不明'}）。` }
  );
}
