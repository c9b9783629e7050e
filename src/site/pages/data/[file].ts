import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { downloadsFolder, loadDownloads } from '#site/downloads/downloads.ts';

export const getStaticPaths = (async () => {
  const { names } = await loadDownloads();
  return names.map((file) => ({ params: { file } }));
}) satisfies GetStaticPaths;

/** An archive, a manifest or the checksums, as they were written. */
export const GET: APIRoute = ({ params }) =>
  new Response(new Uint8Array(readFileSync(join(downloadsFolder, params['file'] ?? ''))));
