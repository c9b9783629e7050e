/**
 * Measures how many planted copies are found among the real reports, and how many made-up texts are
 * taken for copies.
 *
 *     node bench/reuse.ts [--seeds 3]
 */
import { parseArgs } from 'node:util';
import { reuseOf } from '#archive/reuse/reuse.ts';
import { editKinds } from '#tests/archive/reuse/planted-copies.ts';
import { nonCopyKinds, plantedNonCopies } from '#tests/archive/reuse/planted-non-copies.ts';
import { plantedRecallOf } from '#tests/archive/reuse/planted-recall.ts';
import { readReports } from '#tests/corpus/read-sources.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '3' } } });
const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
const reports = readReports('.').toSorted((a, b) => a.metadata.year - b.metadata.year);

for (const kind of editKinds) {
  for (const edits of [0, 0.1, 0.2, 0.3]) {
    const results = seeds.map((seed) => plantedRecallOf(reports, { seed, edits, kind }));
    const planted = results.reduce((sum, result) => sum + result.planted, 0);
    const found = results.reduce((sum, result) => sum + result.found, 0);
    console.log(
      `${kind}, ${edits * 100} % edited: ${found} of ${planted}, recall ${(found / planted).toFixed(3)}`,
    );
  }
}

for (const kind of nonCopyKinds) {
  const madeUp = seeds.flatMap((seed) => plantedNonCopies(reports, { seed, kind, count: 300 }));
  const texts = madeUp.map((report, number) => ({ ...report, id: `${800_001 + number}/2024` }));
  const { passages } = reuseOf([...reports, ...texts]);
  const marked = texts.filter(({ id }) => (passages.get(id) ?? []).length > 0);
  console.log(`${kind} non-copies: ${marked.length} of ${texts.length} taken for a copy`);
}
