import type { Archive } from '#archive/archive.ts';
import type { ArchiveChange } from '#archive/changes/changes.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import type { Figures } from '#archive/figures/indicator-entry.ts';
import { compareText } from '#model/order.ts';
import { fullNameOf, type Regions, regionLevelOf } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';
import { changesTable } from './changes-table.ts';
import { coverageTable } from './coverage-table.ts';
import type { Row } from './data-table.ts';
import { figuresTable } from './figures-table.ts';
import { type AddressOf, rowHeadOf } from './report-record.ts';

/** The rows of all figures, by indicator: whether two may be compared only all of them tell. */
export function* indicatorRowsOf(
  { entries }: Figures,
  sources: { readonly regions: Regions; readonly addressOf: AddressOf },
): Generator<Row> {
  for (const { indicator, values } of entries) {
    for (const value of values) {
      const of = rowHeadOf(value.report, sources);
      yield figuresTable.rowOf({ of, indicator, value, mention: value.mention });
    }
  }
}

/** The rows of what is held and what was searched for, by place, latest year first. */
export function* coverageRowsOf(
  { reports, regions }: Pick<Archive, 'reports' | 'regions'>,
  records: readonly CoverageRecord[],
): Generator<Row> {
  const held = Map.groupBy(reports, keyOf);
  const searched = Map.groupBy(records, keyOf);
  for (const key of [...new Set([...held.keys(), ...searched.keys()])].sort(compareText)) {
    const [one = searched.get(key)?.[0]] = held.get(key) ?? [];
    if (one === undefined) continue;
    const { region, year } = one;
    yield coverageTable.rowOf({
      region,
      year,
      place: fullNameOf(regions, region, { year }),
      level: regionLevelOf(region),
      reports: (held.get(key) ?? []).map(({ id }): ReportId => id),
      record: searched.get(key)?.toSorted((a, b) => compareText(b.searched, a.searched))[0],
    });
  }
}

/** The rows of what readers were told of, newest first. */
export function* changeRowsOf(
  changes: readonly ArchiveChange[],
  { addressOf }: { readonly addressOf: AddressOf },
): Generator<Row> {
  for (const change of changes) yield changesTable.rowOf({ change, addressOf });
}

function keyOf({ region, year }: { readonly region: string; readonly year: number }): string {
  return `${region} ${9999 - year}`;
}
