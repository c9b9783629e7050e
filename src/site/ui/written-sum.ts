import type { CheckMention } from '#archive/mentions/report-mentions.ts';

/** A sum done again, with the sign that fits: a rate that holds is right up to rounding. */
export function writtenSum({ expression, holds, kind }: CheckMention): string {
  if (!holds) return expression.replace('=', ' ≠ ');
  return expression.replace('=', kind === 'rate' ? ' ≈ ' : ' = ');
}
