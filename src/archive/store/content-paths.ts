import type { SourceDocument } from '#model/metadata.ts';
import type { ReportId } from '#model/report.ts';

/** Folder of the reports' Markdown, below the root of the archive. */
export const reportsFolder = 'content/reports';

/** Path of a report's Markdown, relative to the root of the archive, as all paths here. */
export function reportPath(id: ReportId): string {
  return `${reportsFolder}/${id}.md`;
}

/** Path of the untouched capture that a report was made from. */
export function sourcePath({ file }: Pick<SourceDocument, 'file'>): string {
  return `content/sources/${file}`;
}

/** Path of the ledger of a report's published addresses. */
export function ledgerPath(id: ReportId): string {
  return `content/ledger/anchors/${id}.tsv`;
}
