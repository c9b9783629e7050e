import { reuseOf } from '#archive/reuse/reuse.ts';
import { similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { cached } from '#archive/store/cached.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { reportsInTime } from '#site/build/reports-in-time.ts';

/** The shared passages of all reports. */
export const loadReuse = onceABuild('reuse', async () => {
  const content = currentContent();
  return reuseOf(await reportsInTime(), {
    keep: (report, { key, find }) =>
      cached(content, { name: `passages/${report}`, from: [key], make: find }),
  });
});

/** What finds the sections of other places that are like those of a report. */
export const loadSimilarSections = onceABuild('similar', async () => {
  const content = currentContent();
  return similarSectionsOf(await reportsInTime(), {
    keep: (report, { key, find }) =>
      cached(content, { name: `similar/${report}`, from: [key], make: find }),
  });
});
