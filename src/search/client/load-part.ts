import type { FaultKind } from './fault-text.ts';
import { IndexFault } from './index-fault.ts';

/** Milliseconds that a part of the search's own script may take. */
const limit = 7000;

/**
 * Waits for a part of the script that is loaded when it is needed.
 *
 * @throws IndexFault when it does not come, or not in time
 */
export function loadPart<T>(part: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (kind: FaultKind, cause?: unknown): void =>
      reject(new IndexFault(kind, '检索程序', { cause }));
    const timer = setTimeout(() => fail('slow'), limit);
    void part
      .then(resolve, (cause: unknown) => fail('unreachable', cause))
      .finally(() => clearTimeout(timer));
  });
}
