import type { APIRoute } from 'astro';
import { feedList } from '#archive/feeds/feed-list.ts';
import { currentCharter } from '#site/build/charter.ts';
import { loadFeeds } from '#site/feeds/feeds.ts';

/** All feeds as one list, for readers of feeds. */
export const GET: APIRoute = async ({ site }) =>
  new Response(
    feedList((await loadFeeds()).listed, { archive: currentCharter().name, origin: site?.origin }),
  );
