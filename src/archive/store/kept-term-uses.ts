import { type TermEntry, type TermUse, termUsesOf } from '#archive/terms/term-uses.ts';
import type { ReportId } from '#model/report.ts';
import { cached } from './cached.ts';
import type { SoundContent } from './content.ts';
import { filesOfReport, tablePaths } from './content-paths.ts';
import { keptReport } from './kept-reports.ts';

/** The uses of every term in reports, in the order given: of each as kept, or looked for anew. */
export function keptTermUses(
  content: Pick<SoundContent, 'snapshot' | 'cache' | 'tables'>,
  reports: readonly ReportId[],
): readonly TermEntry[] {
  const { terms } = content.tables;
  const found = terms.map((term) => ({ term, uses: [] as TermUse[] }));
  for (const id of reports) {
    for (const [at, uses] of usesIn(content, id).entries()) found[at]?.uses.push(...uses);
  }
  return found;
}

/** By number of term. */
function usesIn(
  content: Pick<SoundContent, 'snapshot' | 'cache' | 'tables'>,
  id: ReportId,
): readonly (readonly TermUse[])[] {
  return cached(content, {
    name: `term-uses/${id}`,
    make: (read) => {
      for (const path of [...filesOfReport(id), tablePaths.terms]) read(path);
      return termUsesOf([keptReport(content, id)], content.tables.terms).map(({ uses }) => uses);
    },
  });
}
