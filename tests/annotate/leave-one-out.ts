import type { Indicator } from '#model/indicator.ts';
import type { Topic } from '#model/topic.ts';
import type { Score } from './score.ts';
import { type SeedId, seedIds } from './seed-report.ts';
import { comparableIndicators, figureScore, topicScore } from './task-scores.ts';

/**
 * The authorities were written by people who had read the five reports, so their figures on the
 * five flatter them. Here each report is annotated with those patterns only that find something
 * true in another report: what would be left had this one not been read.
 *
 * For indicators only the comparable ones can be asked for; a quantity that one report alone
 * states has no pattern from elsewhere.
 */
export function leaveOneOutFigureScores(indicators: readonly Indicator[]): readonly Score[] {
  const asked = indicators.filter(({ id }) => comparableIndicators.has(id));
  const support = asked.map((indicator) => ({
    indicator,
    patterns: indicator.patterns.map((pattern) => ({
      pattern,
      reports: seedIds.filter((seed) => hasTrue(seed, { ...indicator, patterns: [pattern] })),
    })),
  }));
  return seedIds.map((held) =>
    figureScore(held, {
      indicators: support.map(({ indicator, patterns }) => ({
        ...indicator,
        patterns: patterns
          .filter(({ reports }) => reports.some((seed) => seed !== held))
          .map(({ pattern }) => pattern),
      })),
      only: comparableIndicators,
    }),
  );
}

function hasTrue(seed: SeedId, indicator: Indicator): boolean {
  const only = new Set([indicator.id]);
  return figureScore(seed, { indicators: [indicator], only }).right > 0;
}

/** The same for topics: a strong pattern counts if it finds its topic in another report. */
export function leaveOneOutTopicScores(topics: readonly Topic[]): readonly Score[] {
  const support = topics.map((topic) => ({
    topic,
    patterns: topic.strong.map((pattern) => ({
      pattern,
      reports: seedIds.filter((seed) => mentions(seed, { topic, pattern })),
    })),
  }));
  return seedIds.map((held) =>
    topicScore(
      held,
      support.map(({ topic, patterns }) => ({
        ...topic,
        strong: patterns
          .filter(({ reports }) => reports.some((seed) => seed !== held))
          .map(({ pattern }) => pattern),
      })),
    ),
  );
}

function mentions(
  seed: SeedId,
  { topic, pattern }: { readonly topic: Topic; readonly pattern: string },
): boolean {
  return topicScore(seed, [{ ...topic, strong: [pattern] }]).right > 0;
}
