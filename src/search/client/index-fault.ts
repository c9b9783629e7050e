import type { FaultKind } from './fault-text.ts';

/**
 * A file of the index could not be had as it was written, so that there is no answer. The search
 * throws nothing else for what a network or a host does. `fault-text.ts` has the words for it.
 */
export class IndexFault extends Error {
  readonly kind: FaultKind;
  /** Name of the file, below the folder of the index. */
  readonly file: string;
  /** What came instead. */
  readonly detail: string | undefined;

  constructor(
    kind: FaultKind,
    file: string,
    options?: ErrorOptions & { readonly detail?: string },
  ) {
    super(`${file}: ${kind}`, options);
    this.name = 'IndexFault';
    this.kind = kind;
    this.file = file;
    this.detail = options?.detail;
  }
}
