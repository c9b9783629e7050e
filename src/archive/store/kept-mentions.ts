import {
  type PackedMentions,
  packMentions,
  unpackMentions,
} from '#archive/mentions/pack-mentions.ts';
import {
  type MentionSources,
  mentionsOf,
  type ReportMentions,
} from '#archive/mentions/report-mentions.ts';
import { oncePer } from '#model/once-per.ts';
import type { ReportId } from '#model/report.ts';
import { cached, type Workshop } from './cached.ts';
import type { Content } from './content.ts';
import { filesOfReport } from './content-paths.ts';
import { keptReport } from './kept-reports.ts';

/** What a report mentions: as kept, or drawn from the report anew. */
export function keptMentions(
  content: Workshop & Pick<Content, 'knownSum'>,
  id: ReportId,
  sources: MentionSources,
): ReportMentions {
  const packed = cached<PackedMentions>(content, {
    name: `mentions/${id}`,
    from: [content.knownSum],
    isSmall: true,
    make: (read) => {
      filesOfReport(id).forEach(read);
      return packMentions(mentionsOf(keptReport(content, id), sources));
    },
  });
  return unpacked(packed);
}

const unpacked = oncePer(unpackMentions);
