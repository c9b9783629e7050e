import { writeBeside } from '#archive/store/write-beside.ts';

/** What programs call a failure of the machine, and what people do. */
const failuresOfMachine = [
  { signs: /ENOSPC|EDQUOT|no space left|disk quota/iu, sentence: '磁盘满了，腾出空间再生成。' },
  { signs: /EROFS|read-only file system/iu, sentence: '磁盘只读，写不进去。' },
  { signs: /EACCES|EPERM|permission denied/iu, sentence: '没有写文件的权限。' },
  { signs: /ENOMEM|OUT_OF_MEMORY|out of memory|allocation failed/iu, sentence: '内存不够。' },
  { signs: /EMFILE|ENFILE|too many open files/iu, sentence: '打开的文件太多。' },
] as const;

/** Where the particulars are written of a failure that is the program's own. */
const details = '.cache/build-error.txt';

/** Why a build failed, in sentences for the person who asked for it. */
export function failureOf(error: unknown): string {
  const { name, message, stack = message } = error instanceof Error ? error : new Error(`${error}`);
  if (name === 'ContentRefusal' || name === 'ContentChanged') return message;
  const ofMachine = failuresOfMachine.find(({ signs }) => signs.test(message));
  if (ofMachine !== undefined) return ofMachine.sentence;
  writeBeside(details, `${stack}\n`);
  return `程序出错：${message.split('\n', 1)[0]}\n详情记在 ${details}。`;
}
