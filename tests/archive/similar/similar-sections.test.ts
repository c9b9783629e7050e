import { describe, expect, test } from 'vitest';
import { similarParameters } from '#archive/similar/similar-parameters.ts';
import { mostPhrases } from '#archive/similar/similar-section.ts';
import { similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { Report } from '#model/report.ts';
import { archiveReports } from '#tests/archive/archive-reports.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { neighbourTopicsOf } from './neighbour-topics.ts';

const real = archiveReports();
const archives = [
  { name: 'the archive', reports: real },
  { name: '200 synthetic reports', reports: [...syntheticReports(200, readSources('.', 5))] },
].map(({ name, reports }) => ({ name, reports, similarity: similarSectionsOf(reports) }));

describe.each(archives)('in $name', ({ reports, similarity }) => {
  const lines = linesOf(reports);
  const pairs = reports.flatMap(({ id }) =>
    [...similarity(id)].map(([anchor, similar]) => ({ report: id, anchor, similar })),
  );

  test('a section has up to five neighbours, the most alike first, of five other bodies', () => {
    for (const { report, similar } of pairs) {
      const bodies = similar.map((other) => bodyIdOf(other.report));
      expect(similar.length).toBeLessThanOrEqual(similarParameters.most);
      expect(new Set([...bodies, bodyIdOf(report)]).size).toBe(similar.length + 1);
      const likeness = similar.map((other) => other.likeness);
      expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
      expect(Math.max(...likeness)).toBeLessThan(1.001);
    }
  });

  test('every phrase stands at both its places, in the sections that it is said of', () => {
    for (const { report, anchor, similar } of pairs) {
      for (const other of similar) {
        expect(other.phrases.length).toBeLessThanOrEqual(mostPhrases);
        for (const { text, here, there } of other.phrases) {
          expect(lines.get(`${report}#${here.anchor}`)?.slice(here.start, here.end)).toBe(text);
          expect(lines.get(`${other.report}#${there.anchor}`)?.slice(there.start, there.end)).toBe(
            text,
          );
          expect(here.anchor.startsWith(anchor)).toBe(true);
          expect(there.anchor.startsWith(other.anchor)).toBe(true);
        }
      }
    }
  });

  test('what is alike does not depend on what was asked for before', () => {
    for (const { report, anchor, similar } of pairs.slice(-40)) {
      expect(similarity(report).get(anchor)).toEqual(similar);
    }
  });
});

function linesOf(reports: readonly Report[]): ReadonlyMap<string, string> {
  return new Map(
    reports.flatMap(({ id, sections }) =>
      sections.flatMap(({ anchor, heading, paragraphs }) => [
        [`${id}#${anchor}`, heading?.line.text ?? ''] as const,
        ...paragraphs.map((paragraph) => [`${id}#${paragraph.anchor}`, paragraph.text] as const),
      ]),
    ),
  );
}

test('neighbours share a topic of the hand-made labels, far above chance', () => {
  const { sections, nearest, neighbours, chance } = neighbourTopicsOf(real);
  expect(sections).toBeGreaterThan(70);
  expect(nearest).toBeGreaterThan(0.85);
  expect(neighbours).toBeGreaterThan(0.85);
  expect(chance).toBeLessThan(0.15);
});

test('a single report has no neighbours', () => {
  const similarity = similarSectionsOf(real.slice(0, 1));
  expect(similarity(real[0]?.id ?? '').size).toBe(0);
});

test('a report that is not in the archive has none either', () => {
  expect(similarSectionsOf(real)('110000/1999').size).toBe(0);
});
