import { writeBeside } from '#archive/store/write-beside.ts';
import { machineFailureOf } from '#cli/machine-failure.ts';

/** Where the particulars are written of a failure that is the program's own. */
const details = '.cache/build-error.txt';

/** Why a build failed, in sentences for the person who asked for it. */
export function failureOf(error: unknown): string {
  const { name, message, stack = message } = error instanceof Error ? error : new Error(`${error}`);
  if (name === 'ContentRefusal' || name === 'ContentChanged') return message;
  const ofMachine = machineFailureOf(error);
  if (ofMachine !== undefined) return ofMachine;
  writeBeside(details, `${stack}\n`);
  return `程序出错：${message.split('\n', 1)[0]}\n详情记在 ${details}。`;
}
