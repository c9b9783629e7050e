import type { APIRoute } from 'astro';
import { readReportFile } from '../../../archive/read-archive.ts';
import { loadArchive } from '../../data/archive.ts';

export async function getStaticPaths() {
  const { reports } = await loadArchive();
  return reports.map(({ id }) => ({ params: { id } }));
}

/** A report's own Markdown, as it stands in the archive. */
export const GET: APIRoute = ({ params }) =>
  new Response(String(readReportFile(process.cwd(), params.id ?? '')));
