import { sectionTopicsOf } from '#archive/section-topics.ts';
import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import { cached } from './cached.ts';
import type { SoundContent } from './content.ts';
import { filesOfReport } from './content-paths.ts';
import { keptReport } from './kept-reports.ts';

/** The topics of each section of a report: as kept, or drawn from the report anew. */
export function keptSectionTopics(
  content: Pick<SoundContent, 'snapshot' | 'cache' | 'knownSum' | 'tables'>,
  id: ReportId,
): ReturnType<typeof sectionTopicsOf> {
  const entries = cached<readonly (readonly [Anchor, readonly string[]])[]>(content, {
    name: `section-topics/${id}`,
    from: [content.knownSum],
    isSmall: true,
    make: (read) => {
      filesOfReport(id).forEach(read);
      return [...sectionTopicsOf(keptReport(content, id), content.tables.topics)];
    },
  });
  return new Map(entries);
}
