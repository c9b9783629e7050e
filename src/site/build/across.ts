import { getCollection } from 'astro:content';
import { placeFinderOf } from '#annotate/named-places.ts';
import { type AcrossArchive, acrossOf } from '#archive/across.ts';
import { readMentions, readMentionsDigest } from '#archive/store/mentions-cache.ts';
import { readAuthorities } from '#archive/store/read-tables.ts';
import { loadArchive, loadReport } from './archive.ts';

let made: { readonly of: string; readonly across: Promise<AcrossArchive> } | undefined;

/** The reports read across. Made once a build; in the dev server anew when a report has changed. */
export async function loadAcross(): Promise<AcrossArchive> {
  if (made !== undefined && !import.meta.env.DEV) return made.across;
  const entries = await getCollection('reports');
  const of = import.meta.env.DEV ? entries.map(({ id, digest }) => `${id} ${digest}`).join() : '';
  if (made?.of !== of) made = { of, across: makeAcross(entries) };
  return made.across;
}

async function makeAcross(
  entries: readonly { readonly id: string; readonly digest?: string | number | undefined }[],
): Promise<AcrossArchive> {
  const root = process.cwd();
  const authorities = readAuthorities(root);
  const archive = await loadArchive();
  const reading = {
    root,
    authorities,
    findPlaces: placeFinderOf(archive.regions),
    code: readMentionsDigest(root),
    readReport: loadReport,
  };
  const mentions = entries.map(({ id, digest }) =>
    readMentions({ id, digest: String(digest) }, reading),
  );
  return acrossOf(archive, { mentions, authorities });
}
