import { reuseOf } from '#archive/reuse/reuse.ts';
import { similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { reportsInTime } from '#site/build/reports-in-time.ts';

/** The shared passages of all reports. */
export const loadReuse = onceABuild(async () => reuseOf(await reportsInTime()));

/** What finds the sections of other places that are like those of a report. */
export const loadSimilarSections = onceABuild(async () => similarSectionsOf(await reportsInTime()));
