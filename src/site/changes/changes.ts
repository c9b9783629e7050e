import { type ArchiveChange, changesOf } from '#archive/changes/changes.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';

/** Every change that was written down, newest first. */
export const loadChanges = onceABuild('changes', async (): Promise<readonly ArchiveChange[]> => {
  const { reports, promises } = currentContent();
  return changesOf(reports, promises.ledgers.addresses);
});
