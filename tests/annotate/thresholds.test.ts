import { describe, expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { leaveOneOutFigureScores, leaveOneOutTopicScores } from './leave-one-out.ts';
import { precisionOf, recallOf, type Score, sumOf } from './score.ts';
import { type SeedId, seedIds } from './seed-report.ts';
import {
  arithmeticScore,
  citationScore,
  comparableIndicators,
  damageScore,
  figureScore,
  partScore,
  quantityScore,
  topicScore,
} from './task-scores.ts';

const { works, indicators, topics } = readTables('.');
const onEach = (score: (seed: SeedId) => Score) => sumOf(seedIds.map(score));

describe('on the five reports read by hand', () => {
  test.each([
    {
      name: 'citations',
      score: () => onEach((seed) => citationScore(seed, works)),
      recall: 0.95,
      precision: 0.97,
    },
    {
      name: 'numbers with their units',
      score: () => onEach(quantityScore),
      recall: 0.98,
      precision: 0.98,
    },
    {
      name: 'indicators',
      score: () => onEach((seed) => figureScore(seed, { indicators })),
      recall: 0.8,
      precision: 0.95,
    },
    {
      name: 'comparable indicators',
      score: () => onEach((seed) => figureScore(seed, { indicators, only: comparableIndicators })),
      recall: 0.8,
      precision: 0.95,
    },
    {
      name: 'topics',
      score: () => onEach((seed) => topicScore(seed, topics)),
      recall: 0.8,
      precision: 0.92,
    },
    { name: 'statutory parts', score: () => onEach(partScore), recall: 1, precision: 1 },
    { name: 'sums done again', score: () => onEach(arithmeticScore), recall: 0.8, precision: 1 },
  ])('$name are found as often and as rightly as asked', ({ score, recall, precision }) => {
    const { faults, ...counts } = score();
    expect(recallOf({ ...counts, faults }), faults.join('\n')).toBeGreaterThanOrEqual(recall);
    expect(precisionOf({ ...counts, faults }), faults.join('\n')).toBeGreaterThanOrEqual(precision);
  });

  test('seven in ten of the sure faults are found, with at most five false alarms a report', () => {
    const scores = seedIds.map((seed) => damageScore(seed, works));
    expect(recallOf(sumOf(scores))).toBeGreaterThanOrEqual(0.7);
    for (const { falseAlarms, faults } of scores) {
      expect(falseAlarms, faults.join('\n')).toBeLessThanOrEqual(5);
    }
  });
});

describe('without the patterns that only the report in question supports', () => {
  test('what is said of indicators stays right', () => {
    const score = sumOf(leaveOneOutFigureScores(indicators));
    expect(precisionOf(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recallOf(score)).toBeGreaterThanOrEqual(0.6);
  });

  test('what is said of topics stays right', () => {
    const score = sumOf(leaveOneOutTopicScores(topics));
    expect(precisionOf(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.92);
    expect(recallOf(score)).toBeGreaterThanOrEqual(0.6);
  });
});
