import type { ReportSummary } from '#archive/report-summary.ts';
import type { ReportId } from '#model/report.ts';
import type { FileFacts } from './file-facts.ts';

/** All files of the reports about one year: `manifest-2023.json`. */
export interface YearManifest {
  readonly year: number;
  readonly reports: readonly ReportManifest[];
}

export interface ReportManifest {
  readonly id: ReportId;
  readonly title: string;
  readonly region: string;
  readonly files: readonly FileFacts[];
}

/**
 * All that the archive holds: `manifest.json`. It has the checksum of each year's manifest, which
 * has that of each file: the checksum of this one file is the version of the whole.
 */
export interface Manifest {
  readonly name: string;
  readonly licences: Readonly<Record<'reports' | 'annotations', string>>;
  readonly years: readonly (FileFacts & { readonly year: number; readonly reports: number })[];
  /** What the archive is read with. */
  readonly tables: readonly FileFacts[];
  /** The tables of all reports. */
  readonly data: readonly FileFacts[];
}

/** What a year's manifest says of a report. */
export function reportManifestOf(
  { id, title, region }: ReportSummary,
  files: readonly FileFacts[],
): ReportManifest {
  return { id, title, region, files };
}

/** A manifest as it is written: the same facts give the same bytes. */
export function manifestBytes(manifest: Manifest | YearManifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
}
