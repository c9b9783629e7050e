import { identityParts, obstaclesAmong, partLabelsOf } from '#archive/claims/identity-parts.ts';
import type { IndicatorEntry } from '#archive/figures/indicator-entry.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';

/** What is said of an indicator's values: how many there are, and which of them may be compared. */
export function comparabilityOf(entry: IndicatorEntry): string {
  const { reports, values, comparable } = entry;
  const count = `${groupedDigits(reports)} 份报告，${groupedDigits(values.length)} 个数`;
  if (reports < 2) return `${count}。`;
  if (comparable.length > 1) {
    const share =
      comparable.length === values.length ? '' : `其中 ${groupedDigits(comparable.length)} 个`;
    return `${count}，${share}各项都写明而且相同，可以相比。`;
  }
  return `${count}，不能直接相比${obstaclesOf(entry)}。`;
}

/** Why none may be compared, over all of them; the table says it of each. */
function obstaclesOf({ values }: IndicatorEntry): string {
  const { unknown, differing } = obstaclesAmong(values.map(({ identity }) => identity));
  const reasons = [
    ...unknown.map(
      ({ part, count }) => `${identityParts[part]}有 ${groupedDigits(count)} 个没有写明`,
    ),
    ...(differing.length > 0 ? [`${partLabelsOf(differing)}各有不同`] : []),
  ];
  return reasons.length === 0 ? '' : `：${reasons.join('，')}`;
}
