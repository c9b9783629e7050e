import { describe, expect, test } from 'vitest';
import { anchorUrl, placeUrl, reportUrl } from '#model/permalink.ts';
import { placeInReports, placesNamedIn } from '#site/places/places-named.ts';
import { syntheticArchive, theArchive } from '#tests/archive/read-across.ts';

describe.each([theArchive, syntheticArchive()])('in $name', ({ reports, archive, across }) => {
  const both = { archive, across };

  test('what a report names leads to the place, and the place back to the report', () => {
    const forward = reports.flatMap(({ id }) =>
      placesNamedIn(id, both).flatMap(({ href }) => (href ? [`${href} ${reportUrl(id)}`] : [])),
    );
    const back = [...archive.places.keys()].flatMap((code) =>
      [...new Set((across.placesNamed.get(code) ?? []).map(({ report }) => report.id))].map(
        (id) => `${placeUrl(code)} ${reportUrl(id)}`,
      ),
    );
    expect(forward.length).toBeGreaterThan(0);
    expect(forward.toSorted()).toEqual(back.toSorted());
  });

  test('no place is named by its own reports', () => {
    const own = [...across.placesNamed].flatMap(([code, named]) =>
      named.filter(({ report }) => report.region === code),
    );
    expect(own).toEqual([]);
  });

  test('counts are those of the sentences, and each sentence has its address', () => {
    for (const code of archive.places.keys()) {
      const { reports: count, mentions, shown } = placeInReports(code, both);
      const named = across.placesNamed.get(code) ?? [];
      const addresses = named.map(({ report, mention }) => anchorUrl(report.id, mention.anchor));
      expect(mentions).toBe(named.length);
      expect(count).toBe(new Set(named.map(({ report }) => report.id)).size);
      for (const line of shown.flatMap(({ lines }) => lines))
        expect(addresses).toContain(line.href);
    }
  });
});

test('姚安县 names 安顺市普定县, which helps it across provinces', () => {
  const named = theArchive.across.placesNamed.get('520422') ?? [];
  expect(named.map(({ report, mention }) => `${report.id} ${mention.words}`)).toEqual([
    '532325/2021 普定县',
  ]);
});
