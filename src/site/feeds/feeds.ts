import { changesFeed } from '#archive/feeds/changes-feed.ts';
import { archivedFeeds, feedsOf } from '#archive/feeds/feeds.ts';
import { loadAcross } from '#site/build/across.ts';
import { loadArchive } from '#site/build/archive.ts';
import { currentCharter } from '#site/build/charter.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { loadChanges } from '#site/changes/changes.ts';
import { loadTerms } from '#site/terms/terms.ts';

/** All feeds, and the files of older entries, each by its own address. */
export const loadFeeds = onceABuild('feeds', async () => {
  const archive = await loadArchive();
  const [ofReports, ...others] = feedsOf({
    archive,
    across: await loadAcross(),
    terms: await loadTerms(),
  });
  const ofChanges = changesFeed(await loadChanges(), {
    regions: archive.regions,
    archive: currentCharter().name,
  });
  const listed = [...(ofReports ? [ofReports] : []), ofChanges, ...others];
  const all = [...listed, ...archivedFeeds(archive)];
  return { listed, bySelf: new Map(all.map((feed) => [feed.self, feed])) };
});
