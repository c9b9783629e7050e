import { type Across, allMentions, type InReport } from '#archive/mentions/in-report.ts';
import type { CheckMention } from '#archive/mentions/report-mentions.ts';

/** Every sum that can be done again: those that do not come out first. */
export function checksOf(across: Across): {
  readonly failed: readonly InReport<CheckMention>[];
  readonly held: readonly InReport<CheckMention>[];
} {
  const checks = allMentions(across, (mentions) => mentions.checks);
  return {
    failed: checks.filter(({ mention }) => !mention.holds),
    held: checks.filter(({ mention }) => mention.holds),
  };
}
