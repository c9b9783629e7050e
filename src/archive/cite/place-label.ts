import { headingLabelOf } from '#archive/report-summary.ts';
import { sectionsAbove } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';

/**
 * How a section is named in a citation: the numbers above it, its own, its title, as in
 * `二、（三）扎实开展财政监督`. A title made by the editor stands in square brackets.
 */
export function placeLabelOf(report: Report, section: Section): string {
  if (section.suppliedTitle !== undefined) return `[${section.suppliedTitle}]`;
  const numbers = sectionsAbove(report, section).map(({ heading }) => heading?.marker ?? '');
  return numbers.join('') + headingLabelOf(section);
}
