/**
 * How well the annotators do on the five reports, beside what is asked of them.
 *
 * One line a task, then one a set of made-up reports by other writers. `leave one out` asks the same without the patterns that only the report in
 * question supports; it is the figure to trust for reports nobody has read.
 */

import { readTables } from '#archive/store/read-tables.ts';
import { leaveOneOutFigureScores, leaveOneOutTopicScores } from '#tests/annotate/leave-one-out.ts';
import { identityScore } from '#tests/annotate/other-writers/identity-score.ts';
import { labelledSentences } from '#tests/annotate/other-writers/labelled.ts';
import { precisionOf, recallOf, type Score, sumOf } from '#tests/annotate/score.ts';
import { type SeedId, seedIds } from '#tests/annotate/seed-report.ts';
import {
  arithmeticScore,
  citationScore,
  comparableIndicators,
  damageScore,
  figureScore,
  partScore,
  quantityScore,
  topicScore,
} from '#tests/annotate/task-scores.ts';

interface Target {
  readonly recall?: number;
  readonly precision?: number;
}

const isVerbose = process.argv.includes('--faults');
const { works, indicators, topics } = readTables('.');
const onEach = (score: (seed: SeedId) => Score) => sumOf(seedIds.map(score));

console.log('task                          recall   target  precision  target  expected  found');
print(
  'citations',
  onEach((seed) => citationScore(seed, works)),
  { recall: 0.95, precision: 0.97 },
);
print('figures: number, unit, span', onEach(quantityScore), { recall: 0.98, precision: 0.98 });
print(
  'indicators, all',
  onEach((seed) => figureScore(seed, { indicators })),
  {
    recall: 0.8,
    precision: 0.95,
  },
);
print(
  'indicators, comparable',
  onEach((seed) => figureScore(seed, { indicators, only: comparableIndicators })),
  { recall: 0.8, precision: 0.95 },
);
print('  leave one out', sumOf(leaveOneOutFigureScores(indicators)), {});
print(
  'topics',
  onEach((seed) => topicScore(seed, topics)),
  { recall: 0.8, precision: 0.92 },
);
print('  leave one out', sumOf(leaveOneOutTopicScores(topics)), {});
print('statutory parts', onEach(partScore), { recall: 1, precision: 1 });
print('sums done again', onEach(arithmeticScore), {});
printDamage();
console.log('identity of figures in made-up reports, by set');
for (const from of [1, 11, 21, 27, 33, 39, 45, 51, 57, 63, 69, 75, 81, 87, 93]) {
  const to = from < 21 ? from + 9 : from + 5;
  const inSet = labelledSentences.filter(({ report }) => report >= from && report <= to);
  print(`  ${from} to ${to}`, sumOf(inSet.map(identityScore)), { recall: 0.7, precision: 0.95 });
}

function print(task: string, score: Score, { recall, precision }: Target): void {
  console.log(
    [
      task.padEnd(28),
      share(recallOf(score)),
      target(recall),
      share(precisionOf(score)).padStart(10),
      target(precision),
      String(score.expected).padStart(9),
      String(score.found).padStart(6),
    ].join(' '),
  );
  if (isVerbose) for (const fault of score.faults) console.log(`    ${fault}`);
}

function printDamage(): void {
  const scores = seedIds.map((seed) => damageScore(seed, works));
  const most = Math.max(...scores.map(({ falseAlarms }) => falseAlarms));
  const sum = sumOf(scores);
  const alarms = `false alarms a report: at most ${most}, target ≤ 5`;
  console.log(
    `${'high-certainty defects'.padEnd(28)} ${share(recallOf(sum))} ${target(0.7)}   ${alarms}   (${sum.right} of ${sum.expected})`,
  );
  if (isVerbose) for (const fault of sum.faults) console.log(`    ${fault}`);
}

function share(value: number): string {
  return value.toFixed(3).padStart(7);
}

function target(value: number | undefined): string {
  return (value === undefined ? '' : `≥ ${value}`).padStart(8);
}
