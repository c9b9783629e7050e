import type { IndicatorEntry } from '#archive/figures/indicator-entry.ts';
import { groupedDigits } from '#site/ui/written-value.ts';

/** What is said of an indicator's values: how many there are, and how many may be compared. */
export function comparabilityOf({ reports, values, comparable }: IndicatorEntry): string {
  const count = `${groupedDigits(reports)} 份报告，${groupedDigits(values.length)} 个数`;
  if (values.length < 2) return `${count}。`;
  if (comparable.length < 2) return `${count}，单位、范围、时段各有不同，不能直接相比。`;
  const share = comparable.length === values.length ? '' : `其中 ${comparable.length} 个`;
  return `${count}，${share}单位、范围、时段相同，可以相比。`;
}
