import { type ReuseByReport, reuseOf } from '#archive/reuse/reuse.ts';
import { type SimilarBySection, similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { cached } from '#archive/store/cached.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { reportsInTime } from '#site/build/reports-in-time.ts';
import { relationsApart } from './relations-apart.ts';

/** Where another thread keeps relations up to date; pages are bundled apart from who starts it. */
declare global {
  var nianbaoRelations: string | undefined;
}

/** Has pages show the relations that another thread writes into a folder, instead of finding them. */
export function turnToRelations(folder: string): void {
  globalThis.nianbaoRelations = folder;
}

/** The shared passages of all reports. */
export async function loadReuse(): Promise<ReuseByReport> {
  const { nianbaoRelations: apart } = globalThis;
  return apart === undefined ? findReuse() : relationsApart(apart).reuse;
}

/** What finds the sections of other places that are like those of a report. */
export async function loadSimilarSections(): Promise<SimilarBySection> {
  const { nianbaoRelations: apart } = globalThis;
  return apart === undefined ? findSimilarSections() : relationsApart(apart).similarIn;
}

const findReuse = onceABuild('reuse', async () => {
  const content = currentContent();
  return reuseOf(await reportsInTime(), {
    keep: (report, { key, find }) =>
      cached(content, { name: `passages/${report}`, from: [key], make: find }),
  });
});

const findSimilarSections = onceABuild('similar', async () => {
  const content = currentContent();
  return similarSectionsOf(await reportsInTime(), {
    keep: (report, { key, find }) =>
      cached(content, { name: `similar/${report}`, from: [key], make: find }),
  });
});
