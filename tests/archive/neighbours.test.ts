import { expect, test } from 'vitest';
import { archiveOf } from '#archive/archive.ts';
import { neighboursOf } from '#archive/neighbours.ts';
import { theArchive } from './read-across.ts';

const { regions, charter, contents } = theArchive.archive;
const [some] = contents.values();

/** The ids of the reports of the same year that a report leads to, in an archive of reports with these ids. */
function sameYear(id: string, ids: readonly string[]): readonly string[] {
  if (some === undefined) throw new Error('The archive has no report.');
  const made = [id, ...ids].map((each) => {
    const [region = '', year] = each.split('/');
    return { ...some, id: each, region, year: Number(year) };
  });
  const archive = archiveOf(made, { charter, regions });
  const report = archive.byId.get(id);
  return report === undefined ? [] : neighboursOf(report, archive).sameYear.map((one) => one.id);
}

const counties = ['110101', '110102', '110105', '110106', '110107', '110108', '110109', '110111'];
const ofYear = (codes: readonly string[], year: number) => codes.map((code) => `${code}/${year}`);

test.each([
  { name: 'no other report, nowhere', others: [], found: [] },
  {
    name: 'of places of its level before all others',
    others: ['440000/2023', '440200/2023', '440222/2023'],
    found: ['440222/2023', '440000/2023', '440200/2023'],
  },
  {
    name: 'of the same city first, then of the same province, then of any',
    others: ['110101/2023', '440303/2023', '440222/2023', '440229/2023'],
    found: ['440222/2023', '440229/2023', '440303/2023', '110101/2023'],
  },
  { name: 'of no other year', others: ['440222/2022', '440222/2024'], found: [] },
  { name: 'not of another body of its own place', others: ['440205/2023-sifaju'], found: [] },
  {
    name: 'eight of its level, and then no others',
    others: ['440000/2023', ...ofYear(counties, 2023), '110112/2023'],
    found: ofYear(counties, 2023),
  },
])('a report leads to reports of the same year: $name', ({ others, found }) => {
  expect(sameYear('440205/2023', others)).toEqual(found);
});
