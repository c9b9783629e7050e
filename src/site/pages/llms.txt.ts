import type { APIRoute } from 'astro';
import { forMachines } from '#site/about/for-machines.ts';
import { loadArchive } from '#site/build/archive.ts';
import { wholeAddress } from '#site/ui/full-address.ts';

/** What a machine that answers questions out of the archive needs to know to cite it. */
export const GET: APIRoute = async () =>
  new Response(forMachines(await loadArchive(), wholeAddress));
