import { describe, expect, test } from 'vitest';
import { contentsIn } from '#archive/archive.ts';
import { partStructureOf, partStructuresOf } from '#archive/parts/part-structure.ts';
import { plansAndResultsOf } from '#archive/parts/plan-and-results.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { syntheticArchive, theArchive } from '#tests/archive/read-across.ts';
import truth from '#tests/ground-truth/statutory-parts.json' with { type: 'json' };

describe.each([theArchive, syntheticArchive()])('in $name', ({ reports, archive }) => {
  test('a part has the characters of its sections, and the parts no more than the report', () => {
    for (const { report, parts, order, missing } of partStructuresOf(archive)) {
      const whole = reports.find(({ id }) => id === report.id);
      for (const { part, sections, characters } of parts) {
        const own = whole?.sections.filter((section) => section.part === part.id) ?? [];
        expect(sections.length > 0).toBe(own.length > 0);
        expect(characters > 0).toBe(own.length > 0);
        expect(order.includes(part.id)).toBe(own.length > 0);
        expect(missing.includes(part)).toBe(own.length === 0 && part.role !== 'other');
      }
      const sum = parts.reduce((all, { characters }) => all + characters, 0);
      expect(sum).toBeLessThanOrEqual(contentsIn(archive, report.id).characters);
    }
  });

  test('a report is with a part on its page or among those without it', () => {
    for (const { years, count, without } of archive.parts) {
      const having = years.flatMap((year) => year.reports.map(({ report }) => report.id));
      expect(having).toHaveLength(count);
      const all = [...having, ...without.map(({ id }) => id)].sort();
      expect(all).toEqual(archive.reports.map(({ id }) => id).sort());
    }
  });

  test('a plan stands beside the same body’s report on the next year', () => {
    for (const { before, plan, after, results } of plansAndResultsOf(archive)) {
      expect(bodyIdOf(before.id)).toBe(bodyIdOf(after.id));
      expect(after.year - before.year).toBe(1);
      expect(plan.every(({ part }) => part === 'plan')).toBe(true);
      expect(results.every(({ part }) => part === 'achievements')).toBe(true);
    }
  });
});

test('made-up bodies have plans beside results', () => {
  expect(plansAndResultsOf(syntheticArchive().archive).length).toBeGreaterThan(100);
});

test.each([
  ['000', '510811/2019'],
  ['001', '440205/2023'],
  ['002', '640522104/2023'],
  ['003', '130300/2023'],
  ['004', '532325/2021'],
] as const)('the parts of %s are those read by hand', (seed, id) => {
  const report = theArchive.reports.find((each) => each.id === id);
  const written = Object.fromEntries(
    (report?.sections ?? []).map(({ anchor, part }) => [anchor, part ?? null]),
  );
  // The note of an attachment takes no settings: its part, 其他, is not written.
  const { a1: _, ...expected } = { a1: null, ...truth[seed] };
  const { a1: __, ...read } = { a1: null, ...written };
  expect(read).toEqual(expected);
});

test('三河镇 has no part on the first responsible person, and its structure says so', () => {
  const report = contentsIn(theArchive.archive, '640522104/2023');
  const { missing } = partStructureOf(report, theArchive.archive.charter.parts);
  expect(missing.map(({ id }) => id)).toEqual(['leaders']);
});
