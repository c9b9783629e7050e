import type { APIRoute } from 'astro';
import { readTwin } from '#archive/store/read-twin.ts';
import { loadArchive, loadReport } from '#site/build/archive.ts';

export async function getStaticPaths() {
  const { reports } = await loadArchive();
  return reports.map(({ id }) => ({ params: { id } }));
}

/** A report as data: the very value that its page is made of. */
export const GET: APIRoute = ({ params }) =>
  new Response(readTwin(process.cwd(), loadReport(params.id ?? ''), 'json'));
