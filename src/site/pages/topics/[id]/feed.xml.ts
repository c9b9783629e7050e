import type { APIRoute, GetStaticPaths } from 'astro';
import { topicFeed } from '#archive/feeds/topic-feed.ts';
import { loadAcross } from '#site/build/across.ts';
import { loadArchive } from '#site/build/archive.ts';

export const getStaticPaths = (async () => {
  const { topics } = await loadAcross();
  return topics.entries.map(({ topic }) => ({ params: { id: topic.id } }));
}) satisfies GetStaticPaths;

/** The newest passages on a topic, as an Atom feed. */
export const GET: APIRoute = async ({ params, site }) => {
  const { topics } = await loadAcross();
  const { regions } = await loadArchive();
  const entry = topics.byId.get(params['id'] ?? '');
  if (entry === undefined) return new Response(null, { status: 404 });
  return new Response(topicFeed(entry, { regions, ...(site && { origin: site.origin }) }));
};
