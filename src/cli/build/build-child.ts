import type { BuildProfile } from '#site/build/build-profile.ts';
import { type BuildProgress, watchBuild } from '#site/build/build-progress.ts';
import { turnToDrafts } from '#site/build/site-place.ts';
import { locked } from './build-lock.ts';
import { buildPart } from './build-part.ts';
import { buildSite } from './build-site.ts';
import { failureOf } from './failure.ts';
import { parsePartStep } from './part-step.ts';

// The process that builds. It tells its parent how it goes, and ends with it.

/** What a parent is told: what is to be said, how far it is, what it took, or why it failed. */
export type BuildNews =
  | { readonly sentence: string }
  | { readonly progress: BuildProgress }
  | { readonly profile: BuildProfile }
  | { readonly failure: string };

const tell = (news: BuildNews) => process.send?.(news);
const say = (sentence: string) => tell({ sentence });

if (process.argv.includes('--drafts')) turnToDrafts();
process.once('disconnect', () => process.exit(1));
try {
  const watch = (progress: BuildProgress) => tell({ progress });
  const step = parsePartStep(process.argv.slice(2));
  const profile = await locked(
    () => say('另一处正在生成，等它做完……'),
    async () => {
      if (step === undefined) {
        return buildSite({ ifChanged: process.argv.includes('--if-changed'), say, watch });
      }
      watchBuild(watch);
      await buildPart(step);
      return undefined;
    },
  );
  if (profile) tell({ profile });
  process.removeAllListeners('disconnect').disconnect();
} catch (error) {
  // Threads that are still at work would have whoever waits wait for them.
  const news: BuildNews = { failure: failureOf(error) };
  process.send?.(news, () => process.exit(1));
}
