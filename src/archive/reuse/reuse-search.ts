import type { FingerprintIndex } from './fingerprint-index.ts';
import type { ReuseCorpus } from './reuse-corpus.ts';
import type { ReuseParameters } from './reuse-parameters.ts';

/** What the search for shared passages goes by. */
export interface ReuseSearch {
  readonly corpus: ReuseCorpus;
  readonly index: FingerprintIndex;
  readonly parameters: ReuseParameters;
  /** From how many bodies on a wording is a formula. */
  readonly formula: number;
}
