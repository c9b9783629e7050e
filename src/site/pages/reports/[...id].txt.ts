import type { APIRoute } from 'astro';
import { plainTextOf } from '../../../model/printed-text.ts';
import { loadArchive, loadReport } from '../../data/archive.ts';

export async function getStaticPaths() {
  const { reports } = await loadArchive();
  return reports.map(({ id }) => ({ params: { id } }));
}

/** A report as plain text, one paragraph a line. */
export const GET: APIRoute = ({ params }) => new Response(plainTextOf(loadReport(params.id ?? '')));
