import { printedFigureOf } from '#archive/mentions/printed-figure.ts';
import { csvCell } from '#model/csv-cell.ts';
import { anchorUrl } from '#model/permalink.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import type { IndicatorEntry } from './indicator-entry.ts';

/**
 * Names of the columns, as the first row prints them: the printed form and the digits, the parts of
 * the identity (empty where nobody tells them), and what an editor wrote of scope and period.
 */
const columns = [
  'place',
  'region',
  'year',
  'report',
  'printed',
  'value',
  'unit',
  'bound',
  'level',
  'whose',
  'counted',
  'time',
  'verb',
  'extent',
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
  const rows = values.map(({ report, mention, identity, apart }) => [
    fullNameOf(regions, report.region, { year: report.year }),
    report.region,
    String(report.year),
    report.id,
    printedFigureOf(mention),
    mention.value === undefined ? '' : String(mention.value),
    mention.unit,
    mention.bound ?? '',
    identity.level ?? '',
    identity.whose ?? '',
    identity.counted ?? '',
    identity.period ?? '',
    identity.verb ?? '',
    identity.extent ?? '',
    mention.scope ?? '',
    mention.period ?? '',
    apart ?? '',
    anchorUrl(report.id, mention.anchor),
    mention.sentence,
  ]);
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
