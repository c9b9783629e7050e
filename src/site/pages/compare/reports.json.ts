import type { APIRoute } from 'astro';
import { fullNameOf } from '#model/region.ts';
import { loadArchive } from '#site/build/archive.ts';

/** Every report by its name: `[["440205/2023", "广东省韶关市曲江区 2023年"], …]`. */
export const GET: APIRoute = async () => {
  const { reports, regions } = await loadArchive();
  const names = reports.map(({ id, region, year }) => [
    id,
    `${fullNameOf(regions, region, { year })} ${year}年`,
  ]);
  return new Response(JSON.stringify(names));
};
