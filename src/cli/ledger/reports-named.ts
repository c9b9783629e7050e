import { reportIdAt } from '#archive/store/content-paths.ts';
import { readSnapshot } from '#archive/store/snapshot.ts';
import { UsageError } from '#cli/usage-error.ts';
import type { ReportId } from '#model/report.ts';
import { reportNamed } from './report-named.ts';

/**
 * The reports that a person names, drafts too; every report where none is named.
 *
 * @throws UsageError where there is no such report
 */
export function reportsNamed(words: readonly string[]): readonly ReportId[] {
  const all = [...readSnapshot('.').sums.keys()].flatMap((path) => reportIdAt(path) ?? []);
  if (words.length === 0) return all;
  return words.map((word) => {
    const id = reportNamed(word);
    if (id !== undefined && all.includes(id)) return id;
    throw new UsageError(`没有 ${word} 这份报告。`);
  });
}
