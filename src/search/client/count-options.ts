import type { FacetName } from '#search/shared/facets.ts';
import type { Waiting } from './stored-index.ts';

/** Blocks of the table of sections, some 10 KB, that are worth reading for choices which nobody may open. */
export const fewBlocks = 24;

export interface CountOptions extends Waiting {
  /**
   * Blocks of the table of sections, some 0.4 KB each, that may be read to count parts and topics; none
   * if absent. Where the sections that match lie in more of them, these are left uncounted.
   */
  readonly mostBlocks?: number;
  /** A facet that is counted however many blocks that takes. */
  readonly wanted?: FacetName;
  /** Told, as sections are counted one by one, which year has been reached and how many there are so far. */
  readonly onYear?: (year: number, sections: number) => void;
}
