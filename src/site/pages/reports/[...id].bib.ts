import type { APIRoute } from 'astro';
import { citationOf } from '#archive/cite/citation-of.ts';
import { reportUrl } from '#model/permalink.ts';
import { loadArchive, loadReport } from '#site/build/archive.ts';
import { fullAddress } from '#site/ui/full-address.ts';

export async function getStaticPaths() {
  const { reports } = await loadArchive();
  return reports.map(({ id }) => ({ params: { id } }));
}

/** A report's citation. */
export const GET: APIRoute = ({ params }) => {
  const id = params.id ?? '';
  return new Response(
    citationOf(loadReport(id), { format: 'bib', address: fullAddress(reportUrl(id)) }),
  );
};
