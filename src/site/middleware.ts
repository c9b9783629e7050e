import { defineMiddleware } from 'astro:middleware';
import { loadArchive } from './build/archive.ts';
import { loadDownloads } from './downloads/downloads.ts';

/** Tells every page what its footer says of the archive. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.reports = (await loadArchive()).reports.length;
  // The dev server has nothing to download.
  if (!import.meta.env.DEV) locals.version = (await loadDownloads()).version.slice(0, 12);
  return next();
});
