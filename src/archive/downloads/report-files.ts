import {
  ownTwinFormats,
  readSource,
  readTwin,
  type TwinOptions,
} from '#archive/store/read-twin.ts';
import { sourceUrl, twinUrl, withoutBase } from '#model/permalink.ts';
import type { Report } from '#model/report.ts';
import type { PackedFile } from './tar-entry.ts';

/** Every form of a report, each under the path that the site has it at, and its untouched capture. */
export function readReportFiles(report: Report, options: TwinOptions): readonly PackedFile[] {
  const twins = ownTwinFormats.map((format) => ({
    path: pathOf(twinUrl(report.id, format)),
    bytes: Buffer.from(readTwin(report, { format, ...options })),
  }));
  const path = pathOf(sourceUrl(report.metadata.source.file));
  return [...twins, { path, bytes: readSource(options.read, report) }];
}

function pathOf(address: string): string {
  return withoutBase(address).slice(1);
}
