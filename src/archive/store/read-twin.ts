import { VFile } from 'vfile';
import { bibtexOf } from '#archive/cite/bibtex-of.ts';
import type { CitingOptions } from '#archive/cite/cited-report.ts';
import { cslOf } from '#archive/cite/csl-of.ts';
import { risOf } from '#archive/cite/ris-of.ts';
import { type JsonSources, reportJsonOf } from '#archive/data/report-json.ts';
import { writeReport } from '#markdown/write-report.ts';
import { plainTextFile } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import type { TwinFormat } from '#model/twin-format.ts';
import { filesOfReport, ledgerPath, sourcePath } from './content-paths.ts';
import { anchorsTable, parseAnchorLedger } from './ledger/anchor-ledger.ts';
import type { ReadFile } from './recorded-reading.ts';

/** The forms that a report alone gives; its outline needs to know the topics of all. */
export type OwnTwinFormat = Exclude<TwinFormat, 'outline.json'>;

/** Where a report stands: among which files, and at which address. */
export interface TwinOptions extends CitingOptions {
  readonly read: ReadFile;
  /** What its JSON is made from besides it; asked for by no other form. */
  readonly jsonSources: () => JsonSources;
}

const writers: Readonly<Record<OwnTwinFormat, (report: Report, options: TwinOptions) => string>> = {
  md: markdownOf,
  txt: plainTextFile,
  json: (report, { jsonSources }) => JSON.stringify(reportJsonOf(report, jsonSources())),
  'csl.json': cslOf,
  ris: risOf,
  bib: bibtexOf,
  'anchors.tsv': addressesOf,
};

export const ownTwinFormats = Object.keys(writers) as readonly OwnTwinFormat[];

/** A report in one of its other forms. */
export function readTwin(
  report: Report,
  { format, ...options }: TwinOptions & { readonly format: OwnTwinFormat },
): string {
  return writers[format](report, options);
}

/** Whole in one file, whatever stands beside it in the archive: what is said of words stands in the text. */
function markdownOf(report: Report, { read }: TwinOptions): string {
  const [markdown, marks] = filesOfReport(report.id).map(read);
  return marks === undefined ? String(markdown) : writeReport(report);
}

/** Every address of a report with the fingerprint of its printed text, published ones first. */
function addressesOf(report: Report, { read }: TwinOptions): string {
  const path = ledgerPath(report.id);
  const file = new VFile({ path, value: read(path) ?? '' });
  return anchorsTable(report, parseAnchorLedger(file));
}

/** The untouched capture a report was made from, byte for byte. Throws where there is none. */
export function readSource(read: ReadFile, { metadata }: Report): Buffer {
  const path = sourcePath(metadata.source);
  const bytes = read(path);
  if (bytes === undefined) throw new Error(`${path} is not there.`);
  return bytes;
}
