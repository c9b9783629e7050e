import type { TextLimits } from './open-text.ts';

const kilobyte = 1024;

/** Ten times the longest report known, in each respect. */
export const reportLimits: TextLimits = {
  most: 1024 * kilobyte,
  mostLines: 10_000,
  mostAnnotations: 10_000,
};

/** The table of places has 1.8 MB. */
export const tableLimits: TextLimits = { most: 16 * 1024 * kilobyte };

/** A line for every address of a report. */
export const ledgerLimits: TextLimits = { most: 4 * 1024 * kilobyte, hasTabs: true };
