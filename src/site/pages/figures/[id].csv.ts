import type { APIRoute, GetStaticPaths } from 'astro';
import { figureTable } from '#archive/figures/figure-table.ts';
import { loadAcross } from '#site/build/across.ts';
import { loadArchive } from '#site/build/archive.ts';
import { addressedIndicators } from '#site/figures/indicator-pages.ts';

export const getStaticPaths = (async () => {
  const { figures } = await loadAcross();
  return addressedIndicators(figures).map(({ indicator }) => ({ params: { id: indicator.id } }));
}) satisfies GetStaticPaths;

/** The values of an indicator as comma-separated values. */
export const GET: APIRoute = async ({ params }) => {
  const { figures } = await loadAcross();
  const { regions } = await loadArchive();
  const entry = figures.byId.get(params['id'] ?? '');
  if (entry === undefined) return new Response(null, { status: 404 });
  return new Response(figureTable(entry, regions));
};
