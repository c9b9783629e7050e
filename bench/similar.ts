/**
 * Measures whether neighbouring sections share a topic of the hand-made labels.
 *
 *     node bench/similar.ts
 */
import { similarParameters } from '#archive/similar/similar-parameters.ts';
import { neighbourTopicsOf } from '#tests/archive/similar/neighbour-topics.ts';
import { readReports } from '#tests/corpus/read-sources.ts';

const reports = readReports('.');
for (const least of [0.05, 0.1, similarParameters.least, 0.15, 0.2]) {
  const { sections, nearest, neighbours, chance } = neighbourTopicsOf(reports, {
    ...similarParameters,
    least,
  });
  console.log(
    `cosine from ${least}: ${sections} sections, nearest ${nearest.toFixed(2)}, all neighbours ${neighbours.toFixed(2)}, chance ${chance.toFixed(2)}`,
  );
}
