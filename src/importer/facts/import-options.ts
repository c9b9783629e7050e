import type { Charter } from '#model/charter.ts';
import type { Regions } from '#model/region.ts';

/** What is known besides the page itself. What an editor states outweighs what the page says. */
export interface ImportOptions {
  /** The kind of report that is looked for. */
  readonly charter: Charter;
  readonly regions: Regions;
  /** Address that the page was saved from. */
  readonly url?: string | undefined;
  /** The day it was saved, `2024-03-08`. */
  readonly retrieved?: string | undefined;
  /** Code of the place. */
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  /** For a page that prints none. */
  readonly title?: string | undefined;
  readonly issuers?: readonly string[] | undefined;
}
