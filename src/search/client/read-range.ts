/**
 * Reads a stretch of a file of the index, or the whole file.
 *
 * @param file Its path below the folder of the index.
 * @returns exactly the bytes asked for.
 * @throws IndexFault for whatever else happens.
 */
export type ReadRange = (file: string, range?: FileRange) => Promise<Uint8Array>;

export interface FileRange {
  /** Offset of the first byte. */
  readonly start: number;
  /** Offset behind the last. */
  readonly end: number;
  /** Length of the whole file, which it must have. */
  readonly of: number;
}
