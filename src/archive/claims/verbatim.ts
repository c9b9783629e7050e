import { isEmendation } from '#model/annotation.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';

/**
 * In how many places the text that pages show differs from what is printed. Of a report with none it
 * may be said that not a character was changed; of any other it is said how many were, and marked.
 */
export function emendationsIn({ sections }: Report): number {
  return sections.flatMap(linesOf).flatMap(({ annotations }) => annotations.filter(isEmendation))
    .length;
}
