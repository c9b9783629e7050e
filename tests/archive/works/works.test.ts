import { describe, expect, test } from 'vitest';
import { writeReport } from '#markdown/write-report.ts';
import { syntheticArchive, theArchive } from '#tests/archive/read-across.ts';

describe.each([theArchive, syntheticArchive()])('in $name', ({ reports, across, authorities }) => {
  const markdown = reports.map((report) => ({ id: report.id, text: writeReport(report) }));
  const { entries, byId, unresolved } = across.works;

  test('every work of the authority has an entry, and no citation is left out', () => {
    expect(new Set(entries.map(({ work }) => work.id))).toEqual(
      new Set(authorities.works.map(({ id }) => id)),
    );
    const cited = [...across.mentions.values()].flatMap(({ citations }) => citations);
    const own = entries.map(({ mentions, collective }) => mentions.length - collective);
    expect(own.reduce((sum, each) => sum + each, 0)).toBe(cited.length);
  });

  test('the counts of every work are those of the Markdown', () => {
    const wrong = entries.flatMap(({ work, mentions, reports: count, forms, years, namedBy }) => {
      const names = [work, ...namedBy].map(({ id }) => id).join('|');
      const citing = new RegExp(`\\{work=(?:${names})[ }]`, 'gu');
      const found = markdown.map(({ text }) => text.match(citing)?.length ?? 0);
      const sums = [forms, years].map((list) =>
        list.reduce((sum: number, each) => sum + each.count, 0),
      );
      const expected = found.reduce((sum, each) => sum + each, 0);
      const isRight =
        mentions.length === expected &&
        count === found.filter((each) => each > 0).length &&
        sums.every((sum) => sum === expected);
      return isRight ? [] : [`${work.id} ${mentions.length} ${expected}`];
    });
    expect(wrong).toEqual([]);
  });

  test('works cited together say so of one another', () => {
    const oneSided = entries.flatMap(({ work, together }) =>
      together.filter(({ work: other, reports: both }) => {
        const back = byId.get(other.id)?.together ?? [];
        // A list that is full may have left it out.
        return (
          back.length < 12 && !back.some((it) => it.work.id === work.id && it.reports === both)
        );
      }),
    );
    expect(oneSided).toEqual([]);
  });

  test('the earliest mention is in no later year than any other', () => {
    for (const { earliest, mentions } of entries) {
      const years = mentions.map(({ report }) => report.year);
      expect(earliest?.year ?? Infinity).toBe(Math.min(...years));
    }
  });

  test('an unresolved title is a whole title between book marks', () => {
    for (const { mentions } of unresolved) {
      for (const { mention } of mentions) expect(mention.words).toBe(`《${mention.title}》`);
    }
  });
});
