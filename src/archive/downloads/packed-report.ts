import type { CitingOptions } from '#archive/cite/cited-report.ts';
import type { AddressOf } from '#archive/data/report-record.ts';
import { cached } from '#archive/store/cached.ts';
import type { SoundContent } from '#archive/store/content.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { keptSectionTopics } from '#archive/store/kept-section-topics.ts';
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

/** Where the files of a report say that it is. */
export interface PackAddresses extends Pick<CitingOptions, 'address'> {
  readonly addressOf: AddressOf;
}

/** A report's files, packed: as kept, or packed anew. */
export function keptPack(
  content: SoundContent,
  id: ReportId,
  { address, addressOf }: PackAddresses,
): PackedReport {
  const { compressed, sums, files } = cached(content, {
    name: `packs/${id}`,
    from: [content.knownSum, address ?? '', addressOf('')],
    make: (read) => {
      const { group, files } = packReport(keptReport(content, id), {
        read,
        address,
        archive: content.tables.charter.name,
        jsonSources: () => ({
          ...content.tables,
          topics: keptSectionTopics(content, id),
          addressOf,
        }),
      });
      return { compressed: group.compressed.toString('base64'), sums: group.sums, files };
    },
  });
  return { group: { compressed: Buffer.from(compressed, 'base64'), sums }, files };
}
