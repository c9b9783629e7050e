import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '#site/build/file-response.ts';
import { downloadedFile, loadDownloads } from '#site/downloads/downloads.ts';

export const getStaticPaths = (async () => {
  const { files } = await loadDownloads();
  return files.map(({ path }) => ({ params: { file: path } }));
}) satisfies GetStaticPaths;

/** An archive, a manifest or the checksums, as they were written. */
export const GET: APIRoute = async ({ params }) =>
  fileResponse(await downloadedFile(params['file'] ?? ''));
