import { bibtexOf } from '#archive/cite/bibtex-of.ts';
import type { CitingOptions } from '#archive/cite/cited-report.ts';
import { cslOf } from '#archive/cite/csl-of.ts';
import { risOf } from '#archive/cite/ris-of.ts';
import { plainTextOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import type { TwinFormat } from '#model/twin-format.ts';
import { extendedLedger } from './ledger/address-ledger.ts';
import { readLedger } from './ledger/read-ledger.ts';
import { readReportFile } from './read-reports.ts';

/** The forms that a report alone gives; its outline needs to know the topics of all. */
export type OwnTwinFormat = Exclude<TwinFormat, 'outline.json'>;

/** Where a report stands: in which folder, and at which address. */
export interface TwinOptions extends CitingOptions {
  readonly root: string;
}

const writers: Readonly<Record<OwnTwinFormat, (report: Report, options: TwinOptions) => string>> = {
  md: ({ id }, { root }) => String(readReportFile(root, id)),
  txt: plainTextOf,
  json: (report) => JSON.stringify(report, null, 1),
  'csl.json': cslOf,
  ris: risOf,
  bib: bibtexOf,
  'anchors.tsv': (report, { root }) => extendedLedger(report, readLedger(root, report.id).ledger),
};

export const ownTwinFormats = Object.keys(writers) as readonly OwnTwinFormat[];

/** A report in one of its other forms. */
export function readTwin(
  report: Report,
  { format, ...options }: TwinOptions & { readonly format: OwnTwinFormat },
): string {
  return writers[format](report, options);
}
