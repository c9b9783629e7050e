import { placeFinderOf } from '#annotate/named-places.ts';
import { type AcrossArchive, acrossOf } from '#archive/across.ts';
import { keptMentions } from '#archive/store/kept-mentions.ts';
import { loadArchive } from './archive.ts';
import { currentContent } from './content.ts';
import { onceABuild } from './once-a-build.ts';

/** The reports read across. */
export const loadAcross = onceABuild('across', async (): Promise<AcrossArchive> => {
  const content = currentContent();
  const { tables: authorities, reports } = content;
  const sources = { authorities, findPlaces: placeFinderOf(authorities.regions) };
  const mentions = reports.map(({ id }) => keptMentions(content, id, sources));
  return acrossOf(await loadArchive(), { mentions, authorities });
});
