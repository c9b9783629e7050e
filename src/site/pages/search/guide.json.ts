import type { APIRoute } from 'astro';
import { loadArchive } from '#site/build/archive.ts';
import { currentContent } from '#site/build/content.ts';
import { searchGuideOf } from '#site/search/search-guide.ts';

/** The names that the search box understands. */
export const GET: APIRoute = async () => {
  const { topics, coverage } = currentContent().tables;
  return Response.json(searchGuideOf({ archive: await loadArchive(), topics, coverage }));
};
