import type { APIRoute } from 'astro';
import { readAddresses } from '#archive/downloads/report-files.ts';
import { loadArchive, loadReport } from '#site/build/archive.ts';

export async function getStaticPaths() {
  const { reports } = await loadArchive();
  return reports.map(({ id }) => ({ params: { id } }));
}

/** Every address of a report with the fingerprint of its printed text. */
export const GET: APIRoute = ({ params }) =>
  new Response(readAddresses(process.cwd(), loadReport(params.id ?? '')));
