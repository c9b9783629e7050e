import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDownloads, readDownload } from '#site/downloads/downloads.ts';

export const getStaticPaths = (async () => {
  const { files } = await loadDownloads();
  return files.map(({ path }) => ({ params: { file: path } }));
}) satisfies GetStaticPaths;

/** An archive, a manifest or the checksums, as they were written. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readDownload(params['file'] ?? ''));
