import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { twinFormats, twins } from '#model/twin-format.ts';
import { loadArchive } from '#site/build/archive.ts';
import { twinOf } from '#site/report/twin.ts';

export const getStaticPaths = (async () => {
  const { reports } = await loadArchive();
  return reports.flatMap((summary) =>
    twinFormats.map((twin) => ({ params: { id: summary.id, twin }, props: { summary, twin } })),
  );
}) satisfies GetStaticPaths;

/** A report in one of its other forms. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { summary, twin },
}) =>
  new Response(await twinOf(summary, twin), {
    headers: { 'content-type': `${twins[twin].mediaType}; charset=utf-8` },
  });
