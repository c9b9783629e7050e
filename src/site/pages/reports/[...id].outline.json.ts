import type { APIRoute, GetStaticPaths } from 'astro';
import { outlineTwinOf } from '#archive/compare/outline-twin.ts';
import { loadAcross } from '#site/build/across.ts';
import { loadArchive } from '#site/build/archive.ts';

export const getStaticPaths = (async () => {
  const { reports } = await loadArchive();
  return reports.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

/** A report's outline as data: titles, statutory parts and topics of its sections. */
export const GET: APIRoute = async ({ params }) => {
  const { byId, regions } = await loadArchive();
  const { topics } = await loadAcross();
  const summary = byId.get(params['id'] ?? '');
  if (summary === undefined) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(outlineTwinOf(summary, { regions, topics })));
};
