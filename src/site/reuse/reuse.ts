import { type ReuseByReport, reuseIn } from '#archive/reuse/reuse.ts';
import { reuseCorpusInMaking } from '#archive/reuse/reuse-corpus.ts';
import { reuseParameters } from '#archive/reuse/reuse-parameters.ts';
import { sectionCorpusInMaking } from '#archive/similar/section-corpus.ts';
import { similarParameters } from '#archive/similar/similar-parameters.ts';
import { type SimilarBySection, similarSectionsIn } from '#archive/similar/similar-sections.ts';
import { cached } from '#archive/store/cached.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { reportsInTime } from '#site/build/reports-in-time.ts';
import { type Relations, relationsApart } from './relations-apart.ts';

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
  return (await loadRelations()).reuse;
}

/** What finds the sections of other places that are like those of a report. */
export async function loadSimilarSections(): Promise<SimilarBySection> {
  return (await loadRelations()).similarIn;
}

function loadRelations(): Promise<Relations> | Relations {
  const { nianbaoRelations: apart } = globalThis;
  return apart === undefined ? findRelations() : relationsApart(apart);
}

/** Each report is read once for both. */
const findRelations = onceABuild('relations', async () => {
  const content = currentContent();
  const words = reuseCorpusInMaking(reuseParameters);
  const sections = sectionCorpusInMaking(similarParameters);
  for (const report of await reportsInTime()) {
    words.add(report);
    sections.add(report);
  }
  return {
    reuse: reuseIn(words.made(), {
      keep: (report, { key, find }) =>
        cached(content, { name: `passages/${report}`, from: [key], make: find }),
    }),
    similarIn: similarSectionsIn(sections.made(), {
      keep: (report, { key, find }) =>
        cached(content, { name: `similar/${report}`, from: [key], make: find }),
    }),
  };
});
