import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemap, sitemapIndex, sitemapParts } from '#archive/feeds/sitemap.ts';
import { sitemapUrl } from '#model/permalink.ts';
import { loadArchive } from '#site/build/archive.ts';
import { sitemapAddresses } from '#site/navigation.ts';

/** The index and its parts; none where the archive has no address: a sitemap holds whole ones. */
export const getStaticPaths = (async () => {
  const origin = import.meta.env.SITE && new URL(import.meta.env.SITE).origin;
  if (!origin) return [];
  const parts = sitemapParts(sitemapAddresses(await loadArchive()));
  const addresses = parts.map((_, at) => sitemapUrl(`${at + 1}`));
  return [
    { params: { part: 'index' }, props: { text: sitemapIndex(addresses, origin) } },
    ...parts.map((part, at) => ({
      params: { part: `${at + 1}` },
      props: { text: sitemap(part, origin) },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly text: string }> = ({ props }) => new Response(props.text);
