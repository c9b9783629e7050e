import { type FileChanges, writeTogether } from '#archive/store/write-together.ts';
import type { Output } from './command.ts';

/** Writes files, all or none; where that fails it says so and returns `false`. */
export function writeOrSay(changes: FileChanges, output: Output): boolean {
  try {
    writeTogether('.', changes);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '原因不明';
    output.complain(`没有写成（${code}），一个文件也没有动；看看文件夹的权限和磁盘空间。\n`);
    return false;
  }
}
