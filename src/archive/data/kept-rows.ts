import { cached } from '#archive/store/cached.ts';
import type { SoundContent } from '#archive/store/content.ts';
import { filesOfReport, tablePaths } from '#archive/store/content-paths.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { keptSectionTopics } from '#archive/store/kept-section-topics.ts';
import type { ReportId } from '#model/report.ts';
import type { AddressOf } from './report-record.ts';
import { type ReportRows, reportRowsOf } from './report-rows.ts';

/** What a report gives to the tables: as kept, or drawn from it anew. */
export function keptRows(content: SoundContent, id: ReportId, addressOf: AddressOf): ReportRows {
  return cached(content, {
    name: `rows/${id}`,
    from: [content.knownSum, addressOf('')],
    make: (read) => {
      // Of the terms no judgement depends, so that they are not among what is known.
      for (const path of [...filesOfReport(id), tablePaths.terms]) read(path);
      return reportRowsOf(keptReport(content, id), {
        ...content.tables,
        topics: keptSectionTopics(content, id),
        addressOf,
      });
    },
  });
}
