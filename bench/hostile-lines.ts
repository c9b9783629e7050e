/**
 * How the processor's time grows from a line of nothing but one scrap to one four times as long, when it is imported
 * and when it is annotated: 4 is the floor, 16 is a pattern that goes over the line again at each of its characters.
 *
 *     node bench/hostile-lines.ts
 */
import { annotateReport } from '#annotate/annotate-report.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { importPage } from '#importer/import-page.ts';
import { shortReport } from '#tests/annotate/short-report.ts';
import { hostileScraps, stuffedLine, stuffedPage } from '#tests/helpers/hostile-lines.ts';

const authorities = readTables('.');
const options = { ...authorities, region: '440205', year: 2023, issuers: ['曲江区人民政府'] };
const short = 7000;

const ways = {
  imported: (scraps: string, characters: number) =>
    importPage({ name: 'page.txt', text: stuffedPage(scraps, characters) }, options),
  annotated: (scraps: string, characters: number) =>
    annotateReport(
      shortReport(['## 一、成效', `一是${stuffedLine(scraps, characters)}`]),
      authorities,
    ),
};

for (const [way, run] of Object.entries(ways)) {
  const grown = [];
  for (const scraps of hostileScraps) {
    const before = await millisecondsOf(() => run(scraps, short));
    const after = await millisecondsOf(() => run(scraps, 4 * short));
    grown.push({ scraps, after, times: after / Math.max(1, before) });
  }
  grown.sort((one, other) => other.times - one.times);
  console.log(`${way}, ${4 * short} characters: the five that grow most`);
  for (const { scraps, after, times } of grown.slice(0, 5)) {
    console.log(`  ${JSON.stringify(scraps)}  ${times.toFixed(1)} x, ${after.toFixed(0)} ms`);
  }
}

/** The least of five, of the processor. */
async function millisecondsOf(run: () => unknown): Promise<number> {
  const spent = [];
  for (let round = 0; round < 5; round += 1) {
    const started = process.cpuUsage();
    await run();
    spent.push(process.cpuUsage(started).user / 1000);
  }
  return Math.min(...spent);
}
