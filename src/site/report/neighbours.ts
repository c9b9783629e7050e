import { type Neighbours, neighboursOf } from '#archive/neighbours.ts';
import type { ReportId } from '#model/report.ts';
import { loadArchive } from '#site/build/archive.ts';
import { onceABuild } from '#site/build/once-a-build.ts';

/**
 * The neighbours of a report. To find them looks through city and province; a page that asks here is
 * noted to have looked at what was found alone.
 */
export const loadNeighbours = onceABuild('neighbours', async () => {
  const archive = await loadArchive();
  return (id: ReportId): Neighbours => {
    const report = archive.byId.get(id);
    if (report === undefined) throw new Error(`The archive has no report ${id}.`);
    return neighboursOf(report, archive);
  };
});
