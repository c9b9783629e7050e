import { locked } from './build-lock.ts';
import { buildSite } from './build-site.ts';
import { failureOf } from './failure.ts';

// The process that builds. It tells its parent how it goes, and ends with it.

/** What a parent is told: how it goes on, or why it does not. */
export type BuildNews = { readonly progress: string } | { readonly failure: string };

const tell = (news: BuildNews) => process.send?.(news);
const say = (progress: string) => tell({ progress });

process.once('disconnect', () => process.exit(1));
try {
  await locked(
    () => say('另一处正在生成，等它做完……'),
    () =>
      buildSite({
        ifChanged: process.argv.includes('--if-changed'),
        profiles: process.argv.includes('--profile'),
        say,
      }),
  );
} catch (error) {
  process.exitCode = 1;
  tell({ failure: failureOf(error) });
}
process.removeAllListeners('disconnect').disconnect();
