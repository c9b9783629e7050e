import { anchorUrl } from '#model/permalink.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import type { IndicatorEntry } from './indicator-entry.ts';

/** Names of the columns, as the first row prints them. */
const columns = [
  'place',
  'region',
  'year',
  'report',
  'words',
  'value',
  'unit',
  'approximate',
  'scope',
  'period',
  'apart',
  'address',
  'sentence',
] as const;

/**
 * The values of an indicator as comma-separated values (RFC 4180), UTF-8 with a byte order mark, as
 * spreadsheets want it for Chinese. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
export function figureTable({ values }: IndicatorEntry, regions: Regions): string {
  const rows = values.map(({ report, mention, apart }) => [
    fullNameOf(regions, report.region, { year: report.year }),
    report.region,
    String(report.year),
    report.id,
    mention.words,
    mention.value === undefined ? '' : String(mention.value),
    mention.unit,
    mention.approx ? 'true' : '',
    mention.scope ?? '',
    mention.period ?? '',
    apart ?? '',
    anchorUrl(report.id, mention.anchor),
    mention.sentence,
  ]);
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?\d/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
