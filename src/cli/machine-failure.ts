/** What programs call a failure of the machine, and what people do. */
const failuresOfMachine = [
  { signs: /ENOSPC|EDQUOT|no space left|disk quota/iu, sentence: '磁盘满了，腾出空间再来一次。' },
  { signs: /EFBIG|file too large/iu, sentence: '文件太大，系统不让写。' },
  { signs: /EROFS|read-only file system/iu, sentence: '磁盘只读，写不进去。' },
  { signs: /EACCES|EPERM|permission denied/iu, sentence: '没有写文件的权限。' },
  { signs: /ENOMEM|OUT_OF_MEMORY|out of memory|allocation failed/iu, sentence: '内存不够。' },
  { signs: /EMFILE|ENFILE|too many open files/iu, sentence: '打开的文件太多。' },
] as const;

/** A sentence for an error that is the machine's and not the program's; else nothing. */
export function machineFailureOf(error: unknown): string | undefined {
  const words = error instanceof Error ? error.message : String(error);
  return failuresOfMachine.find(({ signs }) => signs.test(words))?.sentence;
}
