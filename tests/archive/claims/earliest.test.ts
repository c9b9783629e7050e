import { expect, test } from 'vitest';
import { earliestOf } from '#archive/claims/earliest.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { termTableOf } from '#archive/terms/term-table.ts';
import { termUsesOf } from '#archive/terms/term-uses.ts';
import { archiveReports } from '#tests/archive/archive-reports.ts';
import { theArchive } from '#tests/archive/read-across.ts';

/** `甲 2023 2024-01-20`: a report on 2023, published that day; without a day, nobody knows when. */
function reportOf(line: string) {
  const [id = '', year, published] = line.split(' ');
  return { id, year: Number(year), ...(published && { published }) };
}

test.each([
  { name: 'nothing of nothing', reports: [], said: 'nothing' },
  { name: 'the only one, dated or not', reports: ['甲 2023'], said: 'first 甲' },
  {
    name: 'the one on an earlier year',
    reports: ['甲 2023 2024-01-02', '乙 2019'],
    said: 'first 乙',
  },
  {
    name: 'the first day of a year of dated reports',
    reports: ['甲 2023 2024-03-01', '乙 2023 2024-01-20'],
    said: 'first 乙',
  },
  {
    name: 'no order beside an undated report of the same year',
    reports: ['甲 2023 2024-01-20', '乙 2023'],
    said: 'unordered 甲 乙',
  },
  {
    name: 'no order among undated reports',
    reports: ['甲 2021', '乙 2021', '丙 2022 2023-01-01'],
    said: 'unordered 甲 乙',
  },
  {
    name: 'no order of one day',
    reports: ['甲 2023 2024-01-20', '乙 2023 2024-01-20'],
    said: 'unordered 甲 乙',
  },
  {
    name: 'no order of one day, whatever the hour',
    reports: ['甲 2023 2024-01-20T08:00:00+08:00', '乙 2023 2024-01-20T17:30:00+08:00'],
    said: 'unordered 甲 乙',
  },
  {
    name: 'an undated report of a later year does not matter',
    reports: ['甲 2021 2022-01-20', '乙 2021 2022-02-20', '丙 2023'],
    said: 'first 甲',
  },
  {
    name: 'one undated among three leaves all three',
    reports: ['甲 2021 2022-01-20', '乙 2021 2022-02-20', '丙 2021'],
    said: 'unordered 甲 乙 丙',
  },
])('the earliest is $name', ({ reports, said }) => {
  const earliest = earliestOf(reports.map(reportOf), (report) => report);
  if (earliest === undefined) expect(said).toBe('nothing');
  else if (earliest.state === 'known') expect(said).toBe(`first ${earliest.first.id}`);
  else expect(said).toBe(`unordered ${earliest.candidates.map(({ id }) => id).join(' ')}`);
});

test('no work and no term is earliest in a year of reports that bear no dates', () => {
  const { reports } = theArchive.archive;
  const undated = (year: number) =>
    new Set(
      reports
        .filter((each) => each.year === year && !(each.published ?? each.signed))
        .map(({ id }) => id),
    );
  const works = theArchive.across.works.entries.map(({ earliest, mentions }) => ({
    earliest,
    ids: mentions.map(({ report }) => report.id),
  }));
  const terms = termUsesOf(archiveReports(), readTables('.').terms).map((entry) => ({
    earliest: termTableOf(entry, reports).earliest,
    ids: entry.uses.map(({ report }) => report),
  }));
  for (const { earliest, ids } of [...works, ...terms]) {
    if (earliest?.state !== 'known') continue;
    const open = undated(earliest.year);
    const ofYear = new Set(ids.filter((id) => id.split('/')[1]?.startsWith(`${earliest.year}`)));
    if (ofYear.size > 1) expect([...ofYear].filter((id) => open.has(id))).toEqual([]);
  }
});
