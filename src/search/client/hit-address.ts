import type { Hit } from './found-page.ts';

/** Where something was found, as programs are told it. */
export interface HitAddress {
  /** Id of the report: `440205/2023`. */
  readonly report: string;
  /** Anchor of the section. */
  readonly section: string;
  /** The most precise anchor of the first place. */
  readonly at: string;
  /** Anchors of all places, each once. */
  readonly places: readonly string[];
}

/** The address of a section that was found. */
export function hitAddressOf({ document, at }: Pick<Hit, 'document' | 'at'>): HitAddress {
  const { report, anchor } = document;
  return { report, section: anchor, at: at[0] ?? anchor, places: at };
}
