import type { APIRoute, GetStaticPaths } from 'astro';
import { readSource } from '#archive/store/read-twin.ts';
import { loadArchive, loadReport } from '#site/build/archive.ts';
import { readContentFile } from '#site/build/content.ts';

export const getStaticPaths = (async () => {
  const { reports } = await loadArchive();
  return reports.map(({ id, source }) => ({
    params: { file: source.replace(/\.txt$/u, '') },
    props: { id },
  }));
}) satisfies GetStaticPaths;

/** The untouched capture a report was made from, byte for byte. */
export const GET: APIRoute = ({ props }) =>
  new Response(new Uint8Array(readSource(readContentFile, loadReport(String(props.id)))));
