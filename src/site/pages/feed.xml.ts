import type { APIRoute } from 'astro';
import { reportsFeed } from '#archive/feeds/reports-feed.ts';
import { loadArchive } from '#site/build/archive.ts';

/** The reports that came out last, as an Atom feed. */
export const GET: APIRoute = async ({ site }) =>
  new Response(reportsFeed(await loadArchive(), site?.origin));
