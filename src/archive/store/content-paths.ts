import { isReportId } from '#model/content-name.ts';
import type { SourceDocument } from '#model/metadata.ts';
import { originalFormats } from '#model/page-format.ts';
import type { ReportId } from '#model/report.ts';

/** Folder of the reports' Markdown, below the root of the archive. */
export const reportsFolder = 'content/reports';

/** Folder of the captures. */
export const sourcesFolder = 'content/sources';

/** Folder of the files as they were received. */
export const originalsFolder = 'content/originals';

/** Folder of the ledgers of published addresses, one a report. */
const ledgersFolder = 'content/ledger/anchors';

/** Folder of what editors decided on proposals, one file a report. */
const decisionsFolder = 'content/decisions';

/** Folder of what is said of the words of reports beside their text, one file a report. */
const annotationsFolder = 'content/annotations';

/** The tables that the archive is read with. */
export const tablePaths = {
  regions: 'content/authorities/regions.csv',
  works: 'content/authorities/works.yaml',
  topics: 'content/authorities/topics.yaml',
  indicators: 'content/authorities/indicators.yaml',
  terms: 'content/authorities/terms.yaml',
  coverage: 'content/ledger/coverage.yaml',
  charter: 'content/archive.yaml',
  /** The editions that were kept; there need be no such file. */
  editions: 'content/editions.yaml',
} as const;

/** What editors let stand; there need be no such file. */
export const ignoresPath = 'content/lint-ignore.yaml';

/** Path of a report's Markdown, relative to the root of the archive, as all paths here. */
export function reportPath(id: ReportId): string {
  return `${reportsFolder}/${id}.md`;
}

/** The id of the report that lies at a path; `undefined` where no report can lie. */
export function reportIdAt(path: string): ReportId | undefined {
  return idAt(path, { folder: reportsFolder, ending: '.md' });
}

/** Path of what is said of a report's words beside its text; there need be no such file. */
export function annotationsPath(id: ReportId): string {
  return `${annotationsFolder}/${id}.txt`;
}

/** The id of the report whose marks lie at a path; `undefined` where none can lie. */
export function annotationsIdAt(path: string): ReportId | undefined {
  return idAt(path, { folder: annotationsFolder, ending: '.txt' });
}

/** The files that a report is read from. */
export function filesOfReport(id: ReportId): readonly [markdown: string, marks: string] {
  return [reportPath(id), annotationsPath(id)];
}

/** Path of the untouched capture that a report was made from. */
export function sourcePath({ file }: Pick<SourceDocument, 'file'>): string {
  return `${sourcesFolder}/${file}`;
}

/** Where the file may lie that a capture was read out of: beside it, in its own format. */
export function originalPaths({ file }: Pick<SourceDocument, 'file'>): readonly string[] {
  const stem = file.replace(/\.txt$/u, '');
  return originalFormats.map((ending) => `${originalsFolder}/${stem}.${ending}`);
}

/** Path of the capture that was read out of an original; `undefined` where no original can lie. */
export function captureOfOriginal(path: string): string | undefined {
  const stem = path.replace(/\.[a-z]+$/u, '');
  if (!path.startsWith(`${originalsFolder}/`)) return undefined;
  const file = `${stem.slice(originalsFolder.length + 1)}.txt`;
  return originalPaths({ file }).includes(path) ? sourcePath({ file }) : undefined;
}

/** Where it is recorded how official pages were found when they were looked for again. */
export const sightingsPath = 'content/ledger/sightings.tsv';

/** Path of what a page said on a later day, when it had changed. */
export function secondCapturePath(source: Pick<SourceDocument, 'file'>, day: string): string {
  return sourcePath(source).replace(/\.txt$/u, `.${day}.txt`);
}

/** Path of the first capture of the page that a capture is of: its own, unless it is a later one. */
export function firstCapturePath(path: string): string {
  return path.replace(/\.\d{4}-\d{2}-\d{2}\.txt$/u, '.txt');
}

/** Path of the ledger of a report's published addresses. */
export function ledgerPath(id: ReportId): string {
  return `${ledgersFolder}/${id}.tsv`;
}

/** The id of the report whose ledger lies at a path; `undefined` where no ledger can lie. */
export function ledgerIdAt(path: string): ReportId | undefined {
  return idAt(path, { folder: ledgersFolder, ending: '.tsv' });
}

/** Path of what editors took away of a report; there need be no such file. */
export function decisionsPath(id: ReportId): string {
  return `${decisionsFolder}/${id}.yaml`;
}

/** The id of the report whose decisions lie at a path; `undefined` where none can lie. */
export function decisionsIdAt(path: string): ReportId | undefined {
  return idAt(path, { folder: decisionsFolder, ending: '.yaml' });
}

function idAt(
  path: string,
  { folder, ending }: { readonly folder: string; readonly ending: string },
): ReportId | undefined {
  if (!path.startsWith(`${folder}/`) || !path.endsWith(ending)) return undefined;
  const id = path.slice(folder.length + 1, -ending.length);
  return isReportId(id) ? id : undefined;
}
