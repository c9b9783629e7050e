import { expect, test } from 'vitest';
import type { ArchiveChange } from '#archive/changes/changes.ts';
import { daysOfChanges, toldChangesOf } from '#archive/changes/told-changes.ts';
import type { ReportSummary } from '#archive/report-summary.ts';

const added = (on: string, id: string): ArchiveChange => ({
  kind: 'added',
  on,
  report: { id, region: id.slice(0, 6), year: Number(id.slice(7, 11)) } as ReportSummary,
});
const moved: ArchiveChange = {
  kind: 'moved',
  on: '2026-01-06',
  address: '/reports/440205/2022/',
  to: '/reports/440205/2021/',
};

test('reports of one body that came in on one day are told together, of another body or day apart', () => {
  const told = toldChangesOf([
    added('2026-01-07', '110101/2019'),
    added('2026-01-06', '110000/2019'),
    added('2026-01-06', '110000/2020'),
    added('2026-01-06', '110000/2020-sifaju'),
    added('2026-01-06', '110101/2020'),
    moved,
  ]);
  expect(
    told.map((change) =>
      change.kind === 'added' ? change.reports.map(({ id }) => id).join(' ') : change.kind,
    ),
  ).toEqual([
    '110101/2019',
    '110000/2019 110000/2020',
    '110000/2020-sifaju',
    '110101/2020',
    'moved',
  ]);
  expect(daysOfChanges(told).map(({ on, kind, changes }) => [on, kind, changes.length])).toEqual([
    ['2026-01-07', 'added', 1],
    ['2026-01-06', 'added', 3],
    ['2026-01-06', 'moved', 1],
  ]);
});
