import { fingerprintOf } from '#archive/store/ledger/fingerprint.ts';
import { plainTextFile } from '#model/printed-text.ts';
import { type Reference, referenceOf } from '#model/reference.ts';
import type { Report, ReportId } from '#model/report.ts';
import { noteOf } from './reference-note.ts';

/** What every form of citation draws on: the reference, and where the report is. */
export interface CitedReport extends Reference {
  readonly id: ReportId;
  /** The name of the archive. */
  readonly archive: string;
  /** The full address in the archive, else that of the official page; absent where neither is known. */
  readonly url: string | undefined;
  /** The address of the official page. */
  readonly original: string | undefined;
  /** What no style prints: the report's number in the archive, its text, its official page. */
  readonly note: string;
}

/** Where a citation is made. */
export interface CitingOptions {
  /** The full address of the report's page; `undefined` where the archive has no address yet. */
  readonly address: string | undefined;
  /** The name of the archive: `name` of `content/archive.yaml`. */
  readonly archive: string;
}

/** Draws from a report what its citation needs. */
export function citedReportOf(report: Report, { address, archive }: CitingOptions): CitedReport {
  const { id, metadata } = report;
  const original = metadata.source.url;
  return {
    ...referenceOf(metadata),
    id,
    archive,
    url: address ?? original,
    original,
    note: noteOf({ archive, id, original, text: textFingerprint(report) }),
  };
}

/** Names the text of a report as it is now: of its `.txt`, byte for byte. */
export function textFingerprint(report: Report): string {
  return fingerprintOf(plainTextFile(report));
}
