import type { ReportId } from '#model/report.ts';

/** What a reference is kept with, where no style prints it. */
export interface ReferenceNote {
  /** The name of the archive, as a database is named in a citation. */
  readonly archive: string;
  readonly id: ReportId;
  /** The fingerprint of the whole text, where it is at hand. */
  readonly text?: string | undefined;
  /** The address of the official page. */
  readonly original?: string | undefined;
}

/**
 * The report's number in the archive, the fingerprint of its text and its official page. It goes
 * where notes are kept: styles print a number of ours as one that a government gave.
 */
export function noteOf({ archive, id, text, original }: ReferenceNote): string {
  return [
    `${archive} ${id}`,
    ...(text === undefined ? [] : [`.txt 的 SHA-256 前 12 位 ${text}`]),
    ...(original === undefined ? [] : [`原载 ${original}`]),
  ].join('；');
}
