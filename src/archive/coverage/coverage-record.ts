/** An editor looked for the report of a place and a year. */
export interface CoverageRecord {
  readonly region: string;
  readonly year: number;
  /** The day of the search: `2026-11-20`. */
  readonly searched: string;
  /** Sites and search engines that were searched. */
  readonly where: readonly string[];
  readonly found: boolean;
  readonly note?: string;
}
