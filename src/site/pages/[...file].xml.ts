import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed } from '#archive/feeds/atom-feed.ts';
import { withoutBase } from '#model/permalink.ts';
import { currentCharter } from '#site/build/charter.ts';
import { loadFeeds } from '#site/feeds/feeds.ts';

export const getStaticPaths = (async () => {
  const { bySelf } = await loadFeeds();
  return [...bySelf.keys()].map((self) => ({
    params: { file: withoutBase(self).slice(1, -'.xml'.length) },
    props: { self },
  }));
}) satisfies GetStaticPaths;

/** A feed: of the archive, of a page, or of older entries. */
export const GET: APIRoute<{ readonly self: string }> = async ({ props, site }) => {
  const feed = (await loadFeeds()).bySelf.get(props.self);
  if (feed === undefined) return new Response(null, { status: 404 });
  return new Response(atomFeed(feed, { archive: currentCharter().name, origin: site?.origin }));
};
