/**
 * Measures what is made of all reports together for works, topics, figures and statutory parts, over
 * made-up reports that are annotated by rule.
 *
 *     node bench/archive-across.ts [--reports 1000]
 *
 * Making and annotating the reports is not counted: a build reads annotated reports. Mentions are
 * kept, so a second build pays for the changed reports alone.
 *
 * Measured on two cores shared with other work (load 6 to 15; the last row ran at low priority):
 *
 * | reports | mentions | across | peak memory of all |
 * |---|---|---|---|
 * | 200 | 20 ms a report | 0.3 s | 285 MB |
 * | 1,000 | 16 ms a report | 0.9 s | 481 MB |
 * | 10,000 | 51 ms a report | 14 s | 1.6 GB |
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { citationFindingsOf } from '#annotate/citations.ts';
import { figuresOf } from '#annotate/figures.ts';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import { placeFinderOf } from '#annotate/named-places.ts';
import { acrossOf } from '#archive/across.ts';
import { archiveOf } from '#archive/archive.ts';
import { packMentions, unpackMentions } from '#archive/mentions/pack-mentions.ts';
import { mentionsOf, type ReportMentions } from '#archive/mentions/report-mentions.ts';
import { partStructuresOf } from '#archive/parts/part-structure.ts';
import { plansAndResultsOf } from '#archive/parts/plan-and-results.ts';
import { contentsOf, type ReportContents } from '#archive/report-summary.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '1000' } } });
const count = Number(values.reports);
const authorities = readTables('.');
const { regions } = authorities;
const findPlaces = placeFinderOf(regions);
const seconds = { mentions: 0, across: 0, parts: 0 };

const summaries: ReportContents[] = [];
const mentions: ReportMentions[] = [];
let kept = 0;
const made = syntheticReports(count, readSources('.', 1));
for (const bare of made) {
  const { proposals } = citationFindingsOf(bare, authorities.works);
  const figures = figuresOf(bare, authorities.indicators);
  const { report } = mergeAnnotations(bare, [...proposals, ...figures]);
  summaries.push(contentsOf(report));
  const packed = timed('mentions', () =>
    JSON.stringify(packMentions(mentionsOf(report, { authorities, findPlaces }))),
  );
  kept += Buffer.byteLength(packed);
  mentions.push(timed('mentions', () => unpackMentions(JSON.parse(packed))));
}

const archive = archiveOf(summaries, { charter: authorities.charter, regions });
const before = process.memoryUsage().heapUsed;
const across = timed('across', () => acrossOf(archive, { mentions, authorities }));
const pairs = timed('parts', () => {
  partStructuresOf(archive);
  return plansAndResultsOf(archive);
});

const cited = across.works.entries.reduce((sum, entry) => sum + entry.mentions.length, 0);
const measured = across.figures.entries.reduce((sum, entry) => sum + entry.values.length, 0);
const treated = across.topics.entries.reduce((sum, entry) => sum + entry.passages.length, 0);
console.log(
  [
    `reports ${count}: citations ${cited}, figures ${measured}, passages ${treated}, pairs ${pairs.length}`,
    `mentions   ${seconds.mentions.toFixed(1)} s, ${((seconds.mentions / count) * 1000).toFixed(1)} ms a report, ${(kept / count / 1024).toFixed(1)} KB kept a report`,
    `across     ${seconds.across.toFixed(2)} s, ${((process.memoryUsage().heapUsed - before) / 2 ** 20).toFixed(0)} MB`,
    `parts      ${seconds.parts.toFixed(2)} s`,
    `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  ].join('\n'),
);

function timed<T>(what: keyof typeof seconds, make: () => T): T {
  const start = performance.now();
  const result = make();
  seconds[what] += (performance.now() - start) / 1000;
  return result;
}
