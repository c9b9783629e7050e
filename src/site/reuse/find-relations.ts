import { type ReuseByReport, reuseIn } from '#archive/reuse/reuse.ts';
import { reuseCorpusInMaking } from '#archive/reuse/reuse-corpus.ts';
import { reuseParameters } from '#archive/reuse/reuse-parameters.ts';
import { sectionCorpusInMaking } from '#archive/similar/section-corpus.ts';
import { similarParameters } from '#archive/similar/similar-parameters.ts';
import { type SimilarBySection, similarSectionsIn } from '#archive/similar/similar-sections.ts';
import { cached } from '#archive/store/cached.ts';
import { cachedParts } from '#archive/store/cached-parts.ts';
import type { ReportId } from '#model/report.ts';
import { reportsInTime } from '#site/build/reports-in-time.ts';
import { wholeContent } from '#site/build/whole-content.ts';

/** Which words of reports stand in others, and which sections are like others. */
export interface Relations {
  readonly reuse: ReuseByReport;
  readonly similarIn: SimilarBySection;
}

/** Relations that are being found. */
export interface RelationsInFinding extends Relations {
  /** Tells apart all that the like sections of a report follow from, the code aside. */
  readonly similarKeyOf: (report: ReportId) => string;
}

/** Finds the relations of all reports, as far as they are not kept. Each report is read once for both. */
export async function findRelations(): Promise<RelationsInFinding> {
  const words = reuseCorpusInMaking(reuseParameters);
  const sections = sectionCorpusInMaking(similarParameters);
  for (const report of await reportsInTime()) {
    words.add(report);
    sections.add(report);
  }
  const content = wholeContent();
  const reuse = reuseIn(words.made(), {
    keep: (report, { key, find }) =>
      cached(content, { name: `passages/${report}`, from: [key], make: find }),
  });
  const { of: similarIn, keyOf: similarKeyOf } = similarSectionsIn(sections.made(), {
    keep: (report, { keys, find }) =>
      cachedParts(content.cache, { name: `similar/${report}`, keys, make: find }),
  });
  return { reuse, similarIn, similarKeyOf };
}
