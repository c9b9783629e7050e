import type { Current, Meta } from '#search/shared/format.ts';
import type { ReadRange } from './read-range.ts';

/** Makes the text of deflated (raw) bytes. */
export type Inflate = (bytes: Uint8Array) => string;

/** One build of an index, as it is read: piece by piece, with the functions of `read-pieces.ts`. */
export interface StoredIndex {
  readonly current: Current;
  readonly meta: Meta;
  readonly read: ReadRange;
  /** What the host of the program inflates with; absent where the platform's own way is taken. */
  readonly inflate?: Inflate | undefined;
  /** What was read lately, by series, address and length: it is not read again. */
  readonly kept: Map<string, Promise<Uint8Array>>;
  /** Once aborted, nothing more is read: every piece is refused with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Somebody waits for an answer, or does no more. */
export interface Waiting {
  /** Once aborted, nothing more is read, and the answer rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}
