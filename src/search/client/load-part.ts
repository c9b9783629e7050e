import { IndexFault } from './index-fault.ts';

/** Milliseconds that a part of the search's own script may take. */
const limit = 7000;

/**
 * Waits for a part of the script that is loaded when it is needed.
 *
 * @throws IndexFault when it does not come, or not in time
 */
export async function loadPart<T>(part: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new IndexFault('slow', name)), limit);
  });
  try {
    return await Promise.race([
      part.catch((cause: unknown) => {
        throw new IndexFault('unreachable', name, { cause });
      }),
      tooLate,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

const name = '检索程序';
