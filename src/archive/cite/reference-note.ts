import type { ReportId } from '#model/report.ts';

/** The name of the archive, as a database is named in a citation. */
export const archiveName = '年报文库';

/** What a reference is kept with, where no style prints it. */
export interface ReferenceNote {
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
export function noteOf({ id, text, original }: ReferenceNote): string {
  return [
    `${archiveName} ${id}`,
    ...(text === undefined ? [] : [`.txt 的 SHA-256 前 12 位 ${text}`]),
    ...(original === undefined ? [] : [`原载 ${original}`]),
  ].join('；');
}
