import { citationOf } from '#archive/cite/citation-of.ts';
import type { CitingOptions } from '#archive/cite/cited-report.ts';
import { extendedLedger } from '#archive/store/ledger/address-ledger.ts';
import { readLedger } from '#archive/store/ledger/read-ledger.ts';
import { readSource } from '#archive/store/read-reports.ts';
import { readTwin } from '#archive/store/read-twin.ts';
import {
  addressesUrl,
  citationFormats,
  citationUrl,
  sourceUrl,
  twinFormats,
  twinUrl,
} from '#model/permalink.ts';
import type { Report } from '#model/report.ts';
import type { PackedFile } from './tar-entry.ts';

/** Every form of a report, each under the path that the site has it at, and its untouched capture. */
export function readReportFiles(
  root: string,
  report: Report,
  options: CitingOptions,
): readonly PackedFile[] {
  const texts = [
    ...twinFormats.map((format) => [twinUrl(report.id, format), readTwin(root, report, format)]),
    ...citationFormats.map((format) => [
      citationUrl(report.id, format),
      citationOf(report, { format, ...options }),
    ]),
    [addressesUrl(report.id), readAddresses(root, report)],
  ].map(([url = '', text = '']) => ({ path: url.slice(1), bytes: Buffer.from(text) }));
  return [...texts, { path: sourceUrl(report).slice(1), bytes: readSource(root, report) }];
}

/** Every address of a report with the fingerprint of its printed text, published ones first. */
export function readAddresses(root: string, report: Report): string {
  return extendedLedger(report, readLedger(root, report.id).ledger);
}
