import { cached } from '#archive/store/cached.ts';
import type { Content } from '#archive/store/content.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import type { TwinOptions } from '#archive/store/read-twin.ts';
import type { Report, ReportId } from '#model/report.ts';
import { type FileFacts, factsOf } from './file-facts.ts';
import { type PackGroup, packGroup } from './pack-writer.ts';
import { readReportFiles } from './report-files.ts';

/** All files of a report, packed, and what a reader checks each by. */
export interface PackedReport {
  readonly group: PackGroup;
  readonly files: readonly FileFacts[];
}

/** Packs every form of a report. */
export function packReport(report: Report, options: TwinOptions): PackedReport {
  const files = readReportFiles(report, options);
  return { group: packGroup(files), files: files.map(factsOf) };
}

/**
 * A report's files, packed: as kept, or packed anew.
 *
 * @param address the full address of its page; `undefined` where the archive has none yet
 */
export function keptPack(
  content: Content,
  id: ReportId,
  address: string | undefined,
): PackedReport {
  const { compressed, sums, files } = cached(content, {
    name: `packs/${id}`,
    from: [address ?? ''],
    make: (read) => {
      const { group, files } = packReport(keptReport(content, id), { read, address });
      return { compressed: group.compressed.toString('base64'), sums: group.sums, files };
    },
  });
  return { group: { compressed: Buffer.from(compressed, 'base64'), sums }, files };
}
